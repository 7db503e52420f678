import { useSourceTitles } from '../../data/queries.ts';
import { useViewer } from '../../state/viewer-context.ts';
import type { Caption } from './caption.ts';

/** What is printed on images and films of the picture: `captionNow` gives it for this address and day, once the titles of the sources are no longer pending. */
export function useCaption(): { readonly isPending: boolean; captionNow(): Caption } {
  const { info } = useViewer();
  const titles = useSourceTitles();
  return {
    isPending: titles.isPending,
    captionNow: () => ({
      datasets: info.datasets,
      sourceTitles: titles.data ?? new Map(),
      address: location.href,
      madeOn: new Date().toISOString().slice(0, 10),
    }),
  };
}
