import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import { IconButton } from '@/components/Button';
import { useT } from '@/lib/i18n/useT';

interface AttachButtonProps {
  disabled: boolean;
  onFiles: (files: Iterable<File>) => void;
}

/** Opens the system's choice of files. */
export function AttachButton({ disabled, onFiles }: AttachButtonProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={t('composer.attach')}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        <IconPaperclip size={16} />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('composer.attach')}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
