import { Choice } from '@/components/Choice';
import { ColorField } from '@/components/ColorField';
import { AreaField, TextField } from '@/components/Fields';
import type { FieldProblems } from '@/lib/client/placeProblems';
import { languageNames, languages } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import styles from './Channels.module.css';
import { bestContrast, isHexColor } from './contrast';
import type { Appearance } from './useAppearance';
import type { WidgetField } from './WidgetForm';

const swatches = ['#0B6C8D', '#1F6FB8', '#6A45D9', '#B0452A', '#198044', '#B06F00', '#272C31'];

interface AppearanceFieldsProps {
  appearance: Appearance;
  problems: FieldProblems<WidgetField>;
  onChange: (part: Partial<Appearance>) => void;
}

export function AppearanceFields({ appearance, problems, onChange }: AppearanceFieldsProps) {
  const t = useT();
  const { mode, corner, theme, accentColor, title, greeting, locale } = appearance;
  const contrast = isHexColor(accentColor)
    ? t('channels.widget.color.contrast', { ratio: bestContrast(accentColor).ratio })
    : undefined;
  return (
    <>
      <div className={styles.two}>
        <Choice
          label={t('channels.widget.mode')}
          value={mode}
          onChange={(next) => onChange({ mode: next })}
          options={(['BUBBLE', 'EMBED'] as const).map((value) => ({
            value,
            label: t(`channels.widget.mode.${value}`),
          }))}
        />
        {mode === 'BUBBLE' && (
          <Choice
            label={t('channels.widget.corner')}
            value={corner}
            onChange={(next) => onChange({ corner: next })}
            options={(['BOTTOM_START', 'BOTTOM_END'] as const).map((value) => ({
              value,
              label: t(`channels.widget.corner.${value}`),
            }))}
          />
        )}
      </div>
      <Choice
        label={t('channels.widget.theme')}
        value={theme}
        onChange={(next) => onChange({ theme: next })}
        options={(['SYSTEM', 'LIGHT', 'DARK'] as const).map((value) => ({
          value,
          label: t(`channels.widget.theme.${value}`),
        }))}
      />
      <div className={styles.two}>
        <ColorField
          label={t('channels.widget.color')}
          hint={contrast}
          problem={problems.accentColor}
          swatches={swatches}
          value={accentColor}
          onChange={(next) => onChange({ accentColor: next })}
        />
        <Choice
          label={t('channels.widget.locale')}
          value={locale.slice(0, 2)}
          onChange={(next) => onChange({ locale: next })}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      <TextField
        label={t('channels.widget.heading')}
        problem={problems.title}
        maxLength={60}
        value={title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <AreaField
        label={t('channels.widget.greeting')}
        problem={problems.greeting}
        maxLength={200}
        value={greeting}
        onChange={(event) => onChange({ greeting: event.currentTarget.value })}
      />
    </>
  );
}
