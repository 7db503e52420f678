import { useState } from 'react';
import { ImageFailure } from './failure.ts';
import type { ImageFormat } from './save-image.ts';

interface Props {
  readonly files: readonly { readonly format: ImageFormat; readonly title: string; readonly hint: string }[];
  /** Whether something is not there yet that an image needs. */
  readonly isPending: boolean;
  /** Makes an image and gives it to the browser. @throws ImageFailure with words for the user */
  save(format: ImageFormat): Promise<void>;
}

/** Images that are made when they are asked for, one at a time, and what kept one from being made. */
export function ImageDownloads({ files, isPending, save }: Props) {
  const [making, setMaking] = useState<ImageFormat | null>(null);
  const [failure, setFailure] = useState('');

  const make = async (format: ImageFormat) => {
    setMaking(format);
    setFailure('');
    try {
      await save(format);
    } catch (error) {
      setFailure(error instanceof ImageFailure ? error.message : 'The image could not be made. The files with the data are not affected.');
    } finally {
      setMaking(null);
    }
  };

  return (
    <>
      <ul>
        {files.map(({ format, title, hint }) => (
          <li key={format}>
            <button type="button" disabled={making !== null || isPending} onClick={() => make(format)}>
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
