import { Fragment } from 'react';
import { Button } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { Kbd } from '@/components/Kbd';
import { useT } from '@/lib/i18n/useT';
import { keyText, shortcutGroups, shortcuts } from '@/lib/keyboard/shortcuts';
import type { ShortcutName } from '@/lib/keyboard/shortcuts';
import styles from './KeysDialog.module.css';

/** All keys, by where they work. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const names = Object.keys(shortcuts) as ShortcutName[];
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('app.keys.title')}
      width={620}
      actions={
        <Button data-autofocus onClick={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      <p>{t('app.keys.hint')}</p>
      <div className={styles.groups}>
        {shortcutGroups.map((group) => (
          <section key={group}>
            <h3>{t(`app.keys.group.${group}`)}</h3>
            <dl>
              {names
                .filter((name) => shortcuts[name].group === group)
                .map((name) => (
                  <Fragment key={name}>
                    <dt>{t(shortcuts[name].label)}</dt>
                    <dd>
                      <Kbd>{keyText(name)}</Kbd>
                      <span className="os-hidden">{keyText(name)}</span>
                    </dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
