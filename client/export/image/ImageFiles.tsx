import { usePicture } from '../../surface/use-picture.ts';
import { ImageDownloads } from './ImageDownloads.tsx';
import { saveImage } from './save-image.ts';
import { useCaption } from './use-caption.ts';

const FILES = [
  { format: 'png', title: 'PNG', hint: 'for a report or a slide' },
  { format: 'svg', title: 'SVG', hint: 'for print, and for a drawing program: lines and text stay such' },
] as const;

/** Downloads of the picture on the canvas. */
export function ImageFiles() {
  const picture = usePicture();
  const { isPending, captionNow } = useCaption();
  return <ImageDownloads files={FILES} isPending={isPending} save={(format) => saveImage(picture, captionNow(), format)} />;
}
