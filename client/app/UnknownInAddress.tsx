import { useMemo, useState } from 'react';
import { useSourceTitles } from '../data/queries.ts';
import { describeUnknown } from '../state/unknown.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Notice } from '../ui/Notice.tsx';

/** Lists ids in the address that the data does not have: a link may be older than the data, or mistyped. */
export function UnknownInAddress() {
  const { unionGraph, info, values } = useViewer();
  const titles = useSourceTitles().data;
  const [dismissed, setDismissed] = useState('');
  const words = useMemo(
    () =>
      describeUnknown(unionGraph, values, location.search, {
        datasets: info.datasets.map(({ id }) => id),
        sources: titles === undefined ? undefined : new Set(titles.keys()),
      }).join(' '),
    [unionGraph, info, values, titles],
  );
  if (words === '' || words === dismissed) return null;
  return <Notice onDismiss={() => setDismissed(words)}>{words}</Notice>;
}
