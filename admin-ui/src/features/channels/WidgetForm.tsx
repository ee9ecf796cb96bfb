import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Banner } from '@/components/Banner';
import { Button } from '@/components/Button';
import { TextField } from '@/components/Fields';
import { ListField } from '@/components/ListField';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { SidePane } from '@/components/SidePane';
import { useToasts } from '@/components/Toasts';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import { AppearanceFields } from './AppearanceFields';
import styles from './Channels.module.css';
import { isHexColor } from './contrast';
import { HealthNote } from './HealthNote';
import type { InboxFacts, WidgetFacts } from './inboxFacts';
import { Snippet } from './Snippet';
import { useAppearance } from './useAppearance';
import { useInboxForm } from './useInboxForm';
import { WidgetPreview } from './WidgetPreview';

const fields = ['name', 'allowedOrigins', 'accentColor', 'title', 'greeting'] as const;
export type WidgetField = (typeof fields)[number];

interface WidgetFormProps {
  inbox: (InboxFacts & { settings: WidgetFacts }) | null;
  onClose: () => void;
  /** A new widget stays open to show its snippet. */
  onConnected: (inboxId: string) => void;
}

export function WidgetForm({ inbox, onClose, onConnected }: WidgetFormProps) {
  const t = useT();
  const toasts = useToasts();
  const mayManage = useMay('INBOXES_MANAGE');
  const [name, setName] = useState(inbox?.name ?? '');
  const [origins, setOrigins] = useState<string[]>([...(inbox?.settings.allowedOrigins ?? [])]);
  const [version, setVersion] = useState(inbox?.version ?? 0);
  const { appearance, change } = useAppearance(inbox?.settings.appearance ?? null);
  const form = useInboxForm<WidgetField>({
    fields,
    credential: 'name',
    onConflict(current) {
      if (current?.settings.__typename !== 'WidgetSettings') return;
      setName(current.name);
      setOrigins([...current.settings.allowedOrigins]);
      change(current.settings.appearance);
      setVersion(current.version);
    },
  });
  const { problems, setProblems, isBusy } = form;

  function mistakes() {
    const stranger = origins.find((origin) => !isOrigin(origin));
    return {
      ...(name.trim() === '' && { name: t('channels.name.missing') }),
      ...(stranger !== undefined && {
        allowedOrigins: t('channels.widget.origins.bad', { value: stranger }),
      }),
      ...(!isHexColor(appearance.accentColor) && { accentColor: t('channels.widget.color.bad') }),
    };
  }

  async function submit() {
    const found = mistakes();
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const { mode, corner, theme, accentColor, title, greeting, locale } = appearance;
    const widget = {
      allowedOrigins: origins,
      appearance: {
        mode,
        corner,
        theme,
        accentColor: accentColor.toUpperCase(),
        title,
        greeting,
        locale,
      },
    };
    const saved = inbox
      ? await form.update({ id: inbox.id, version }, name.trim(), { widget })
      : await form.connect(name.trim(), { widget });
    if (!saved) return;
    setVersion(saved.version);
    toasts.show({
      key: `inbox-${saved.id}`,
      tone: 'success',
      text: inbox ? t('channels.saved') : t('channels.connected', { name: saved.name }),
    });
    if (inbox) onClose();
    else onConnected(saved.id);
  }

  return (
    <SidePane
      width={480}
      onClose={onClose}
      closeLabel={t('app.close')}
      title={inbox ? t('channels.widget.edit', { name: inbox.name }) : t('channels.widget.title')}
      mark={<ServiceGlyph mark="site" label="" />}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" busy={isBusy} disabled={!mayManage} onClick={() => void submit()}>
            {t(inbox ? 'channels.save' : 'channels.connect')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {inbox && !inbox.isEnabled && <HealthNote inbox={inbox} />}
        {problems.form && (
          <Banner isCard role="alert" tone="danger" icon={<IconAlertCircle size={16} />}>
            {problems.form}
          </Banner>
        )}
        {inbox?.isEnabled && <Snippet text={inbox.settings.snippet} />}
        <TextField
          label={t('channels.name')}
          hint={t('channels.name.hint')}
          problem={problems.name}
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ListField
          label={t('channels.widget.origins')}
          hint={t('channels.widget.origins.hint')}
          problem={problems.allowedOrigins}
          placeholder={origins.length === 0 ? t('channels.widget.origins.add') : undefined}
          maxTags={50}
          value={origins}
          onChange={(next) => setOrigins(next.map((origin) => origin.replace(/\/+$/, '')))}
        />
        <div className={styles.labelled}>
          <span>{t('channels.widget.preview')}</span>
          <WidgetPreview
            appearance={
              isHexColor(appearance.accentColor)
                ? appearance
                : { ...appearance, accentColor: '#0B6C8D' }
            }
          />
        </div>
        <AppearanceFields appearance={appearance} problems={problems} onChange={change} />
        <button type="submit" hidden />
      </form>
    </SidePane>
  );
}

function isOrigin(value: string): boolean {
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) && url.origin === value;
  } catch {
    return false;
  }
}
