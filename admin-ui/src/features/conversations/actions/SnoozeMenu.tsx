import { IconCalendarClock, IconClockPause } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, IconButton } from '@/components/Button';
import { Dialog } from '@/components/Dialog';
import { TextField } from '@/components/Fields';
import { Menu, MenuDivider, MenuItem, MenuLabel } from '@/components/Menu';
import { useFormat } from '@/lib/format/useFormat';
import { useT } from '@/lib/i18n/useT';
import { keyText } from '@/lib/keyboard/shortcuts';
import { useShortcut } from '@/lib/keyboard/useShortcut';
import { isSnoozable, snoozePresets } from './snoozePresets';

interface SnoozeMenuProps {
  isAllowed: boolean;
  onSnooze: (until: Date) => void;
}

/** Hides the conversation until a time; the customer's next message ends it earlier. */
export function SnoozeMenu({ isAllowed, onSnooze }: SnoozeMenuProps) {
  const t = useT();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const [isPicking, setIsPicking] = useState(false);
  useShortcut('snooze', () => setIsOpen(true), isAllowed);
  const now = new Date();
  return (
    <>
      <Menu
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        width={280}
        target={
          <IconButton label={t('action.snooze')} keys={keyText('snooze')} disabled={!isAllowed}>
            <IconClockPause size={16} />
          </IconButton>
        }
      >
        <MenuLabel>{t('action.snooze')}</MenuLabel>
        {snoozePresets(now).map(({ preset, at }) => (
          <MenuItem key={preset} hint={format.upcoming(at, now)} onClick={() => onSnooze(at)}>
            {t(`action.snooze.${preset}`)}
          </MenuItem>
        ))}
        <MenuDivider />
        <MenuItem icon={<IconCalendarClock size={16} />} onClick={() => setIsPicking(true)}>
          {t('action.snooze.pick')}
        </MenuItem>
      </Menu>
      {isPicking && <SnoozeDialog onClose={() => setIsPicking(false)} onSnooze={onSnooze} />}
    </>
  );
}

function SnoozeDialog({
  onClose,
  onSnooze,
}: {
  onClose: () => void;
  onSnooze: (until: Date) => void;
}) {
  const t = useT();
  const [value, setValue] = useState(() => localValue(new Date(Date.now() + 3 * 3_600_000)));
  const [isWrong, setIsWrong] = useState(false);

  function submit() {
    const until = new Date(value);
    if (Number.isNaN(until.getTime()) || !isSnoozable(until, new Date())) return setIsWrong(true);
    onSnooze(until);
    onClose();
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('action.snooze')}
      width={360}
      actions={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onClick={submit}>
            {t('action.snooze')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('action.snooze.at')}
        hint={t('action.snooze.hint')}
        problem={isWrong ? t('action.snooze.past') : undefined}
        type="datetime-local"
        data-autofocus
        value={value}
        onChange={(event) => {
          setIsWrong(false);
          setValue(event.currentTarget.value);
        }}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
    </Dialog>
  );
}

/** Local time as the field wants it, on a whole five minutes. */
function localValue(at: Date): string {
  const rounded = new Date(Math.ceil(at.getTime() / 300_000) * 300_000);
  return new Date(rounded.getTime() - rounded.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 16);
}
