import { Suspense } from 'react';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { FactListProps } from './FactList.tsx';

const FactList = lazyPart(async () => (await import('./FactList.tsx')).FactList);

/** The facts that have no place of their own. The columns are fetched when they are first shown, as the answers are that fill them. */
export function FurtherFacts(props: FactListProps) {
  return (
    <ErrorBoundary what="This part">
      <Suspense>
        <FactList {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
