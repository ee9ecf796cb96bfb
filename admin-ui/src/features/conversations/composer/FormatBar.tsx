import { IconBold, IconCode, IconItalic, IconLink, IconStrikethrough } from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { IconButton } from '@/components/Button';
import type { MessageId } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import styles from './Composer.module.css';
import type { Format } from './formatting';

const tools: readonly { format: Format; label: MessageId; icon: Icon; keys?: 'bold' | 'italic' }[] =
  [
    { format: 'bold', label: 'composer.bold', icon: IconBold, keys: 'bold' },
    { format: 'italic', label: 'composer.italic', icon: IconItalic, keys: 'italic' },
    { format: 'strike', label: 'composer.strike', icon: IconStrikethrough },
    { format: 'code', label: 'composer.code', icon: IconCode },
    { format: 'link', label: 'composer.link', icon: IconLink },
  ];

export function FormatBar({
  onFormat,
  disabled,
}: {
  onFormat: (format: Format) => void;
  disabled: boolean;
}) {
  const t = useT();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('composer.format')}>
      {tools.map(({ format, label, icon: ToolIcon, keys }) => (
        <IconButton
          key={format}
          label={t(label)}
          keys={keys && keyText(keys)}
          disabled={disabled}
          // The selection in the text must survive the press.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onFormat(format)}
        >
          <ToolIcon size={16} />
        </IconButton>
      ))}
    </div>
  );
}
