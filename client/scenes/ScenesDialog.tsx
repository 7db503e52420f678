import { ActionIcon, Button } from '@mantine/core';
import { type ChangeEvent, type FormEvent, useRef, useState } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { download } from '../data/download.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { windowInWords } from '../wording/date-in-words.ts';
import { addScenes, removeScene, useSavedScenes } from './saved-scenes.ts';
import { formatScenes, parseScenes } from './scene-file.ts';
import styles from './scenes.module.css';

/** Saves pictures under a name in this browser, exports them to a file and imports them from one. */
export function ScenesDialog({ onClose }: { readonly onClose: () => void }) {
  const { info, visibleGraph } = useViewer();
  const scenes = useSavedScenes();
  const [message, setMessage] = useState('');
  const [name, setName] = useState(windowInWords(visibleGraph.criteria.window));
  const file = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const data = info.datasets.map(({ id, hash }) => `${id} ${hash}`).join(', ');

  const keep = (change: () => void, said: string) => {
    try {
      change();
      setMessage(said);
    } catch (error) {
      setMessage(`This browser could not keep it: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    const saved = { name: trimmed, query: location.search.slice(1), savedAt: new Date().toISOString(), data };
    const replaces = scenes.some((item) => item.name === trimmed);
    keep(() => addScenes([saved]), replaces ? `Saved “${trimmed}” in place of the older one.` : `Saved “${trimmed}”.`);
  };
  const bringIn = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.currentTarget.files ?? [];
    if (chosen === undefined) return;
    try {
      const added = parseScenes(await chosen.text());
      const replaced = added.filter((item) => scenes.some(({ name: known }) => known === item.name)).length;
      const place = replaced === 0 ? '' : `, ${replaced} in place of older ones`;
      keep(() => addScenes(added), `${formatCount(added.length, 'scene')} brought in${place}.`);
    } catch (error) {
      setMessage(error instanceof Error ? error.message : String(error));
    }
    if (file.current !== null) file.current.value = '';
  };

  return (
    <Dialog label="Scenes" place="centre" onClose={onClose}>
      <div className={styles.scenes}>
        <form onSubmit={save}>
          <label>
            Save this picture as
            <input ref={field} value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
          </label>
          <Button type="submit" size="xs">
            Save
          </Button>
        </form>
        {scenes.length === 0 && <p>No scene is kept in this browser. A scene holds windows, filters, selection, pins, layout and query.</p>}
        <ul>
          {scenes.map((item) => (
            <li key={item.name}>
              <a href={`?${item.query}`}>{item.name}</a>
              <span>
                {new Date(item.savedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}
                {item.data !== data && ', made with another version of the data'}
              </span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${item.name}`}
                onClick={() => {
                  keep(() => removeScene(item), `Removed “${item.name}”.`);
                  // The focused button disappears with its scene.
                  field.current?.focus();
                }}
              >
                <Icon name="close" />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <div className={styles.files}>
          <Button
            size="xs"
            variant="default"
            disabled={scenes.length === 0}
            leftSection={<Icon name="download" size={14} />}
            onClick={() => download('entente-scenes.json', [formatScenes(scenes)], 'application/json')}
          >
            Save all to a file
          </Button>
          <Button size="xs" variant="default" onClick={() => file.current?.click()}>
            Bring in from a file
          </Button>
          <input ref={file} type="file" accept=".json,application/json" aria-label="File of scenes" hidden onChange={bringIn} />
        </div>
        <p role="status">{message}</p>
      </div>
    </Dialog>
  );
}
