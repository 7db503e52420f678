import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Question } from '../../model/library/question.ts';
import { QueryRunProvider } from '../cypher/QueryRunProvider.tsx';
import { NewDataContext, useNewData, usePollForNewData } from '../data/new-data.ts';
import { useGraph, useInfo, useLibrary, useVocabulary } from '../data/queries.ts';
import { RelayoutProvider } from '../relayout/RelayoutProvider.tsx';
import { NO_TABS } from '../state/query-run.ts';
import { Failure } from '../ui/Failure.tsx';
import { useGraphDays } from '../url/viewer-url.ts';
import { AxisProvider } from './AxisProvider.tsx';
import { EmptyDatabase } from './EmptyDatabase.tsx';
import { Layout } from './Layout.tsx';
import { MenuProvider } from './MenuProvider.tsx';
import { PointedValueProvider } from './PointedValueProvider.tsx';
import styles from './shell.module.css';
import { ViewerProvider } from './ViewerProvider.tsx';

const NO_QUESTIONS: readonly Question[] = [];
/** How often the page checks for new data; more often while there is none at all. */
const LOOK_MS = 60_000;
const LOOK_FOR_ANY_MS = 5_000;

/** Requests the union of all years once and shows it; shows a loader, an error or a hint while there is nothing to show. */
export function App() {
  const info = useInfo();
  const vocabulary = useVocabulary();
  const days = useGraphDays();
  const graph = useGraph(days);
  const library = useLibrary();
  // They stay when new data are shown.
  const results = useState(NO_TABS);
  const unionGraph = graph.data?.unionGraph;
  const isEmpty = unionGraph?.actors.length === 0;
  const newData = useNewData(graph.data?.version ?? null, days);
  usePollForNewData(isEmpty ? LOOK_FOR_ANY_MS : LOOK_MS);
  const isFirst = isEmpty && newData.isAvailable && !newData.isLoading && newData.problem === '';
  useEffect(() => {
    if (isFirst) newData.show();
  }, [isFirst, newData.show]);
  const failed = [info, vocabulary, graph].find((query) => query.isError);

  if (failed?.error != null) {
    const retry = () => [info, vocabulary, graph, library].filter((query) => query.isError).map((query) => query.refetch());
    return (
      <main className={styles.fullPage}>
        <h1>Entente</h1>
        <Failure error={failed.error} onRetry={retry} />
      </main>
    );
  }
  if (unionGraph === undefined || info.data === undefined || library.isPending) {
    return (
      <main className={styles.fullPage}>
        <Loader aria-label="The graph is loading" />
      </main>
    );
  }
  if (isEmpty) return <EmptyDatabase />;
  return (
    <NewDataContext value={newData}>
      <ViewerProvider key={newData.loadCount} unionGraph={unionGraph} info={info.data} library={library.data?.questions ?? NO_QUESTIONS}>
        <QueryRunProvider results={results}>
          <RelayoutProvider>
            <MenuProvider>
              <PointedValueProvider>
                <AxisProvider>
                  <Layout />
                </AxisProvider>
              </PointedValueProvider>
            </MenuProvider>
          </RelayoutProvider>
        </QueryRunProvider>
      </ViewerProvider>
    </NewDataContext>
  );
}
