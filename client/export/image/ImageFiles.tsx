import { useState } from 'react';
import { usePicture } from '../../surface/use-picture.ts';
import { ImageFailure } from './failure.ts';
import { type ImageFormat, saveImage } from './save-image.ts';
import { useCaption } from './use-caption.ts';

const FILES = [
  { format: 'png', title: 'PNG', hint: 'for a report or a slide' },
  { format: 'svg', title: 'SVG', hint: 'for print, and for a drawing program: lines and text stay such' },
] as const;

/** Downloads of the picture on the canvas. */
export function ImageFiles() {
  const picture = usePicture();
  const { isPending, captionNow } = useCaption();
  const [making, setMaking] = useState<ImageFormat | null>(null);
  const [failure, setFailure] = useState('');

  const save = async (format: ImageFormat) => {
    setMaking(format);
    setFailure('');
    try {
      await saveImage(picture, captionNow(), format);
    } catch (error) {
      setFailure(error instanceof ImageFailure ? error.message : 'The image could not be made. The files with the data are not affected.');
    } finally {
      setMaking(null);
    }
  };

  return (
    <>
      <ul>
        {FILES.map(({ format, title, hint }) => (
          <li key={format}>
            <button type="button" disabled={making !== null || isPending} onClick={() => save(format)}>
              {title}
            </button>
            <span>{making === format ? 'is being drawn …' : hint}</span>
          </li>
        ))}
      </ul>
      {failure !== '' && <p role="alert">{failure}</p>}
    </>
  );
}
