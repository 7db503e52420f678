import { Button } from '@mantine/core';
import { type Done, useQueryRun } from '../../state/query-run.ts';
import { Icon } from '../../ui/Icon.tsx';
import { parametersInWords } from './result-label.ts';
import tabStyles from './result-tabs.module.css';
import { closeResult } from './result-tabs.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** The statement that a pinned result came from, unless it is the one in the editor, and what can be done with both. */
export function PinnedQuery({ done: { ran } }: { readonly done: Done }) {
  const { statement, fields, open, changeResults } = useQueryRun();
  const isInEditor = statement.trim() === ran.statement && fields.every(({ name, text }) => text === (ran.texts[name] ?? ''));
  const parameters = parametersInWords(ran);
  return (
    <div className={tabStyles.origin}>
      {!isInEditor && (
        <pre>
          <code>{ran.statement}</code>
        </pre>
      )}
      <div className={tabStyles.actions}>
        <span>
          Pinned until the page is left. Asked at {TIME.format(ran.at)}
          {parameters.length > 0 && `, with ${parameters.join(', ')}`}
          {isInEditor ? ', by the query in the editor.' : '.'}
        </span>
        {!isInEditor && (
          <Button
            size="compact-xs"
            variant="default"
            title="Replaces what is in the editor, where Ctrl Z takes it back; nothing is run"
            onClick={() => open(ran.statement, ran.texts, ran.types)}
          >
            Put it into the editor
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Icon name="close" size={12} />}
          onClick={() => changeResults((kept, latest) => closeResult(kept, latest, ran.at))}
        >
          Close
        </Button>
      </div>
    </div>
  );
}
