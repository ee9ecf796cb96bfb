import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { cx } from '@/components/cx';
import { Kbd } from '@/components/Kbd';
import type { Command } from '@/lib/commands/commands';
import { highlighted, searchCommands } from '@/lib/commands/search';
import type { Found } from '@/lib/commands/search';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import styles from './CommandPalette.module.css';

interface CommandPaletteProps {
  commands: readonly Command[];
  onClose: () => void;
}

/** Finds a conversation, an action or a section by a few letters. */
export function CommandPalette({ commands, onClose }: CommandPaletteProps) {
  const t = useT();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => searchCommands(commands, query), [commands, query]);
  const flat = found.flatMap((group) => group.commands);
  const chosen = flat[Math.min(at, flat.length - 1)];

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    // The dialog gives the focus back first, so that a command may take it.
    setTimeout(command.run, 0);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = (Math.min(at, flat.length - 1) + step + flat.length) % Math.max(flat.length, 1);
      setAt(next);
      document
        .getElementById(`${listId}-${flat[next]?.id ?? ''}`)
        ?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(chosen);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      yOffset={84}
      padding={0}
      title={t('app.commands')}
      transitionProps={{ duration: 120 }}
      classNames={{
        content: styles.content ?? '',
        header: 'os-hidden',
        body: styles.body ?? '',
        overlay: styles.overlay ?? '',
      }}
    >
      <div className={styles.search}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={chosen && `${listId}-${chosen.id}`}
          aria-label={t('app.palette.placeholder')}
          placeholder={t('app.palette.placeholder')}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.results} role="listbox" id={listId} aria-label={t('app.commands')}>
        {found.map((group) => (
          <Group
            key={group.group}
            group={group}
            query={query}
            listId={listId}
            chosen={chosen}
            onChoose={run}
            onPoint={(command) => setAt(flat.indexOf(command))}
          />
        ))}
        {flat.length === 0 && <div className={styles.empty}>{t('app.palette.empty')}</div>}
      </div>
      <div className="os-hidden" role="status">
        {t('app.palette.results', { count: flat.length })}
      </div>
      <footer className={styles.foot}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('app.palette.move')}
        </span>
        <span>
          <Kbd>↵</Kbd> {t('app.palette.run')}
        </span>
        <span>
          <Kbd>{keyText('close')}</Kbd> {t('app.close').toLocaleLowerCase()}
        </span>
      </footer>
    </Modal>
  );
}

interface GroupProps {
  group: Found;
  query: string;
  listId: string;
  chosen: Command | undefined;
  onChoose: (command: Command) => void;
  onPoint: (command: Command) => void;
}

function Group({ group, query, listId, chosen, onChoose, onPoint }: GroupProps) {
  const t = useT();
  const titleId = `${listId}-${group.group}`;
  return (
    <div className={styles.group} role="group" aria-labelledby={titleId}>
      <div id={titleId} className={styles.title} role="presentation">
        {t(`app.palette.${group.group}`)}
      </div>
      {group.commands.map((command) => (
        <button
          key={command.id}
          id={`${listId}-${command.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={command === chosen}
          className={cx(styles.item, command === chosen && styles.on)}
          onMouseMove={() => command !== chosen && onPoint(command)}
          onClick={() => onChoose(command)}
        >
          {command.icon}
          <span className={cx(styles.label, 'os-cut')}>
            <Marked text={command.label} query={query} />
            {command.detail && (
              <span className={styles.detail}>
                {' · '}
                <Marked text={command.detail} query={query} />
              </span>
            )}
          </span>
          {command.keys && <Kbd>{command.keys}</Kbd>}
        </button>
      ))}
    </div>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  return highlighted(text, query).map((piece, at) =>
    piece.isMatch ? <b key={at}>{piece.text}</b> : piece.text,
  );
}
