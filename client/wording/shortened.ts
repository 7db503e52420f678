/** Truncates a text until it fits, with an ellipsis; at least one character is left. */
export function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  const head = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  let [low, high] = [1, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(head(middle))) low = middle;
    else high = middle - 1;
  }
  return head(low);
}
