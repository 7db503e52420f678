import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { QuestionsDialog } from '../cypher/questions/QuestionsDialog.tsx';
import { Filters } from '../filters/Filters.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { isAnswerOfSelection } from '../state/answer-of-selection.ts';
import { possible } from '../state/commands/command.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { useCommandKeys } from '../ui/use-keys.ts';
import { Deferred } from './Deferred.tsx';
import { Details } from './Details.tsx';
import { Header } from './Header.tsx';
import { Kept } from './Kept.tsx';
import { StatusLine } from './StatusLine.tsx';
import styles from './shell.module.css';
import { type Opened, usePageCommands } from './use-page-commands.ts';
import { VIEW_ENTRIES } from './views.ts';

const ScenesDialog = lazyPart(async () => (await import('../scenes/ScenesDialog.tsx')).ScenesDialog);
const Help = lazyPart(async () => (await import('./Help.tsx')).Help);
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog.tsx')).ExportDialog);
const UnknownInAddress = lazyPart(async () => (await import('./UnknownInAddress.tsx')).UnknownInAddress);

/** The dialogs that are loaded when they are opened: what could not be loaded, and the name of the dialog that says so. */
const DIALOGS = {
  search: { what: 'The search', label: 'Search' },
  questions: { what: 'The questions', label: 'Questions' },
  scenes: { what: 'The scenes', label: 'Scenes' },
  help: { what: 'The help', label: 'Help' },
  export: { what: 'The export', label: 'Export' },
} as const;
const DIALOG_NAMES = Object.keys(DIALOGS) as (keyof typeof DIALOGS)[];

const CANVAS = (
  <ErrorBoundary what="The view" within={insteadOfView}>
    <Canvas />
  </ErrorBoundary>
);
const FILTERS = <Filters />;
const DETAILS = <Details />;
const UNKNOWN = (
  <ErrorBoundary what="A remark on the address">
    <Suspense>
      <UnknownInAddress />
    </Suspense>
  </ErrorBoundary>
);

/** Arranges the parts of the screen: side by side if there is room, in drawers otherwise. */
export function Layout() {
  const { selection, values, view, info } = useViewer();
  const query = useQueryRun();
  const isWide = useMediaQuery('(min-width: 1200px)', true, { getInitialValueInEffect: false });
  const roomForDetails = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  // Queries need the width more than what stands beside the picture does.
  const roomForFilters = isWide && view !== 'cypher';
  const { Content } = VIEW_ENTRIES[view];
  const [open, setOpen] = useState<Opened | null>(null);
  const close = () => setOpen(null);
  const dialog = DIALOGS[DIALOG_NAMES.find((name) => name === open) ?? 'export'];
  const { path } = values;
  // The canvas must not be covered while the user chooses the second actor of a path.
  const paths = path.length > 1 ? path.join(' ') : undefined;
  const isAnswer = isAnswerOfSelection(query, selection);
  const subject = (isAnswer ? 'answer' : selection.at(-1)?.id) ?? paths ?? (query.onCanvas ? 'answer' : undefined);

  useEffect(() => {
    if (!roomForDetails && subject !== undefined) setOpen('details');
  }, [roomForDetails, subject]);
  const commands = usePageCommands(setOpen);
  useCommandKeys(commands);

  return (
    <div className={styles.app}>
      <Header view={view} datasets={info.datasets} onOpen={setOpen} />
      {roomForFilters && (
        <aside className={styles.leftPanel} aria-label="Filters">
          <Deferred>{FILTERS}</Deferred>
        </aside>
      )}
      <main className={styles.main}>
        <Deferred>{UNKNOWN}</Deferred>
        <StatusLine
          onFilters={roomForFilters ? undefined : () => setOpen('filters')}
          onDetails={roomForDetails ? undefined : () => setOpen('details')}
        />
        <div className={styles.view} data-view={view}>
          <Kept isShown={view === 'canvas'}>{CANVAS}</Kept>
          {view !== 'canvas' && (
            <Suspense fallback={<Loader className={styles.loading ?? ''} aria-label="The view is loading" />}>
              <ErrorBoundary key={view} what="The view" within={insteadOfView}>
                <Content />
              </ErrorBoundary>
            </Suspense>
          )}
        </div>
        <Timeline />
      </main>
      {roomForDetails && (view !== 'cypher' || subject !== undefined) && (
        <aside className={styles.rightPanel} aria-label="About the selection">
          <Deferred>{DETAILS}</Deferred>
        </aside>
      )}

      <ErrorBoundary
        key={open}
        what={dialog.what}
        within={(failure) => (
          <Dialog label={dialog.label} place="centre" onClose={close}>
            <div className={styles.failureInDialog}>{failure}</div>
          </Dialog>
        )}
      >
        <Suspense
          // It is there at once, so that no key of the page is heard once a dialog was asked for.
          fallback={
            <Dialog label={dialog.label} place="centre" onClose={close}>
              <Loader className={styles.loadingInDialog ?? ''} aria-label={`${dialog.what} is loading`} />
            </Dialog>
          }
        >
          {open === 'search' && (
            <SearchBox
              onClose={close}
              onDetails={roomForDetails ? undefined : () => setOpen('details')}
              commands={possible(commands).filter(({ id }) => id !== 'search')}
            />
          )}
          {open === 'help' && <Help onClose={close} commands={commands} />}
          {open === 'questions' && <QuestionsDialog onClose={close} />}
          {open === 'scenes' && <ScenesDialog onClose={close} />}
          {open === 'export' && <ExportDialog onClose={close} />}
        </Suspense>
      </ErrorBoundary>
      {open === 'filters' && !roomForFilters && (
        <Dialog label="Filters" place="left" onClose={close}>
          <Filters />
        </Dialog>
      )}
      {open === 'details' && !roomForDetails && (
        <Dialog label="Details" place="bottom" onClose={close}>
          <Details />
        </Dialog>
      )}
    </div>
  );
}

/** Fills the place of the view, so that nothing around it moves. */
function insteadOfView(failure: ReactNode) {
  return <div className={styles.failureInView}>{failure}</div>;
}
