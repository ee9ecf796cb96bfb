import { IconMessageCircle } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { cx } from '@/components/cx';
import { useColorTheme } from '@/components/useColorTheme';
import { useT } from '@/lib/i18n/useT';
import { bestContrast } from './contrast';
import type { Appearance } from './useAppearance';
import styles from './WidgetPreview.module.css';

/** The values of the form as a visitor would see them; a picture, not the widget itself. */
export function WidgetPreview({ appearance }: { appearance: Appearance }) {
  const t = useT();
  const { theme } = useColorTheme();
  const { mode, corner, accentColor, title, greeting } = appearance;
  const shownTheme =
    appearance.theme === 'SYSTEM'
      ? theme === 'auto'
        ? undefined
        : theme
      : appearance.theme.toLowerCase();
  const style = {
    '--brand': accentColor,
    '--on-brand': bestContrast(accentColor).text,
  } as CSSProperties;
  return (
    <div
      role="img"
      aria-label={t('channels.widget.preview')}
      className={cx(
        styles.stage,
        mode === 'EMBED' && styles.embed,
        corner === 'BOTTOM_END' ? styles.end : styles.start,
      )}
      style={style}
      data-theme={shownTheme}
    >
      <div className={styles.panel} aria-hidden="true">
        <div className={styles.head}>
          <b>{title}</b>
          <span>{greeting}</span>
        </div>
        <div className={styles.talk}>
          <span className={styles.own}>{t('channels.widget.preview.message')}</span>
          <span className={styles.reply}>{t('channels.widget.preview.reply')}</span>
        </div>
        <div className={styles.input}>{t('channels.widget.preview.input')}</div>
      </div>
      {mode === 'BUBBLE' && (
        <span className={styles.launcher} aria-hidden="true">
          <IconMessageCircle size={20} />
        </span>
      )}
    </div>
  );
}
