import { ImageFailure } from './failure.ts';

/** Pixels of the PNG per pixel of the SVG: sharp on a high-density screen and on paper. */
const DENSITY = 2;

/**
 * An SVG document as PNG, drawn by the browser.
 * @throws ImageFailure when the browser cannot draw it, or not at this size
 */
export async function rasterised(svg: string): Promise<Blob> {
  const image = await loadedImage(svg);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) throw new ImageFailure('This browser gives no canvas to draw a PNG on. The SVG needs none.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const size = `${canvas.width} by ${canvas.height} pixels`;
  return pngOf(canvas, `A PNG of ${size} is too large for this browser. The SVG has no such limit.`);
}

/** An SVG document as an image that can be drawn on a canvas. @throws ImageFailure when the browser cannot draw it */
export async function loadedImage(svg: string): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new ImageFailure('This browser could not draw the picture. The SVG has the same content.');
    });
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What is on a canvas as PNG. @throws ImageFailure with these words when the browser gives none */
export function pngOf(canvas: HTMLCanvasElement, otherwise: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new ImageFailure(otherwise)) : resolve(blob)), 'image/png');
  });
}
