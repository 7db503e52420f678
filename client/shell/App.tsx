import { Loader } from '@mantine/core';
import { useMemo } from 'react';
import type { Question } from '../../model/api.ts';
import { MenuProvider } from '../actions/MenuProvider.tsx';
import { QueryRunProvider } from '../cypher/QueryRunProvider.tsx';
import { useGraph, useInfo, useLibrary, useVocabulary } from '../data/queries.ts';
import { buildWorld } from '../graph/world.ts';
import { RelayoutProvider } from '../relayout/RelayoutProvider.tsx';
import { Failure } from './Failure.tsx';
import { Layout } from './Layout.tsx';
import { NoData } from './NoData.tsx';
import styles from './shell.module.css';
import { ViewerProvider } from './ViewerProvider.tsx';

const NO_QUESTIONS: readonly Question[] = [];

/** Asks for the union of all years, once, and shows it; says so while that takes time, fails or finds nothing. */
export function App() {
  const info = useInfo();
  const vocabulary = useVocabulary();
  const graph = useGraph();
  const library = useLibrary();
  const world = useMemo(
    () => (graph.data === undefined || vocabulary.data === undefined ? undefined : buildWorld(graph.data, vocabulary.data)),
    [graph.data, vocabulary.data],
  );
  const failed = [info, vocabulary, graph].find((query) => query.isError);

  if (failed?.error != null) {
    const retry = () => [info, vocabulary, graph, library].filter((query) => query.isError).map((query) => query.refetch());
    return (
      <main className={styles.whole}>
        <h1>Entente</h1>
        <Failure error={failed.error} onRetry={retry} />
      </main>
    );
  }
  if (world === undefined || info.data === undefined || library.isPending) {
    return (
      <main className={styles.whole}>
        <Loader aria-label="The graph is loading" />
      </main>
    );
  }
  if (world.actors.length === 0) return <NoData />;
  return (
    <ViewerProvider world={world} info={info.data} library={library.data?.questions ?? NO_QUESTIONS}>
      <QueryRunProvider>
        <RelayoutProvider>
          <MenuProvider>
            <Layout />
          </MenuProvider>
        </RelayoutProvider>
      </QueryRunProvider>
    </ViewerProvider>
  );
}
