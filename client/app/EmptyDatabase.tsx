import styles from './shell.module.css';

/** Shown when the database is empty. */
export function EmptyDatabase() {
  return (
    <main className={styles.fullPage}>
      <h1>Nothing is loaded yet</h1>
      <p>
        Load a dataset, a folder with <code>actors.csv</code>, <code>relations.csv</code>, <code>sources.csv</code> and{' '}
        <code>evidence.csv</code>, and then reload this page:
      </p>
      <pre>npm run seed -- path/to/folder</pre>
      <p>
        Add <code>--check</code> to have the folder checked without loading it.
      </p>
    </main>
  );
}
