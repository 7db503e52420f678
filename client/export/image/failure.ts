/** Why an image could not be made; the message is for the user. */
export class ImageFailure extends Error {
  override name = 'ImageFailure';
}
