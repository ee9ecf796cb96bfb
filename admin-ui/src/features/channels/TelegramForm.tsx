import { IconAlertCircle, IconExternalLink } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { UpdateTransport } from '@/__generated__/graphql';
import { Banner } from '@/components/Banner';
import { Button } from '@/components/Button';
import { Choice } from '@/components/Choice';
import { SecretField, TextField } from '@/components/Fields';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { SidePane } from '@/components/SidePane';
import { useToasts } from '@/components/Toasts';
import { useT } from '@/lib/i18n/useT';
import { useMay } from '@/lib/session/viewer';
import styles from './Channels.module.css';
import { HealthNote } from './HealthNote';
import type { InboxFacts, TelegramFacts } from './inboxFacts';
import { useInboxForm } from './useInboxForm';

const fields = ['name', 'botToken', 'transport', 'baseUrl'] as const;
const tokenShape = /^\d{5,}:[A-Za-z0-9_-]{35}$/;
const telegramUrl = 'https://api.telegram.org';

type Transport = UpdateTransport | 'auto';

interface TelegramFormProps {
  inbox: (InboxFacts & { settings: TelegramFacts }) | null;
  onClose: () => void;
}

export function TelegramForm({ inbox, onClose }: TelegramFormProps) {
  const t = useT();
  const toasts = useToasts();
  const mayManage = useMay('INBOXES_MANAGE');
  const [name, setName] = useState(inbox?.name ?? '');
  const [botToken, setBotToken] = useState('');
  const [transport, setTransport] = useState<Transport>(inbox?.settings.transport ?? 'auto');
  const [baseUrl, setBaseUrl] = useState(ownUrl(inbox?.settings));
  const [version, setVersion] = useState(inbox?.version ?? 0);
  const tokenRef = useRef<HTMLInputElement>(null);

  const form = useInboxForm({
    fields,
    credential: 'botToken',
    onConflict(current) {
      if (current?.settings.__typename !== 'TelegramSettings') return;
      setName(current.name);
      setTransport(current.settings.transport);
      setBaseUrl(ownUrl(current.settings));
      setVersion(current.version);
    },
  });
  const { problems, setProblems, isBusy } = form;

  useEffect(() => {
    if (problems.botToken) tokenRef.current?.focus();
  }, [problems.botToken]);

  function mistakes() {
    const token = botToken.trim();
    const isTokenNeeded = !inbox?.isEnabled;
    return {
      ...(name.trim() === '' && { name: t('channels.name.missing') }),
      ...(token === '' && isTokenNeeded && { botToken: t('channels.telegram.token.missing') }),
      ...(token !== '' &&
        !tokenShape.test(token) && { botToken: t('channels.telegram.token.malformed') }),
    };
  }

  async function submit() {
    const found = mistakes();
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const telegram = {
      ...(botToken.trim() && { botToken: botToken.trim() }),
      baseUrl: baseUrl.trim() || null,
      transport: transport === 'auto' ? null : transport,
    };
    const saved = inbox
      ? await form.update({ id: inbox.id, version }, name.trim(), { telegram })
      : await form.connect(name.trim(), { telegram });
    if (!saved) return;
    toasts.show({
      key: `inbox-${saved.id}`,
      tone: 'success',
      text: inbox ? t('channels.saved') : t('channels.connected', { name: saved.name }),
    });
    onClose();
  }

  return (
    <SidePane
      onClose={onClose}
      closeLabel={t('app.close')}
      title={
        inbox ? t('channels.telegram.edit', { name: inbox.name }) : t('channels.telegram.title')
      }
      mark={<ServiceGlyph mark="telegram" label="" />}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" busy={isBusy} disabled={!mayManage} onClick={() => void submit()}>
            {t(
              inbox?.isEnabled
                ? 'channels.save'
                : inbox
                  ? 'channels.reconnect'
                  : 'channels.connect',
            )}
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
        {inbox && <HealthNote inbox={inbox} />}
        {problems.form && (
          <Banner isCard role="alert" tone="danger" icon={<IconAlertCircle size={16} />}>
            {problems.form}
          </Banner>
        )}
        {!inbox && <p className={styles.note}>{t('channels.telegram.steps')}</p>}
        <SecretField
          ref={tokenRef}
          isMono
          label={t('channels.telegram.token')}
          showLabel={t('channels.telegram.tokenShow')}
          placeholder={t('channels.telegram.token.placeholder')}
          hint={
            isBusy
              ? t('channels.telegram.checking')
              : inbox?.isEnabled
                ? t('channels.telegram.token.keep')
                : undefined
          }
          problem={problems.botToken}
          autoComplete="off"
          data-autofocus={!inbox || undefined}
          value={botToken}
          onChange={(event) => setBotToken(event.currentTarget.value)}
        />
        <TextField
          label={t('channels.name')}
          hint={t('channels.name.hint')}
          problem={problems.name}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.labelled}>
          <Choice
            label={t('channels.telegram.transport')}
            value={transport}
            onChange={setTransport}
            options={[
              { value: 'auto', label: t('channels.telegram.transport.auto') },
              { value: 'WEBHOOK', label: t('channels.telegram.transport.WEBHOOK') },
              { value: 'POLLING', label: t('channels.telegram.transport.POLLING') },
            ]}
          />
          <span className={styles.hint}>
            {problems.transport ?? t('channels.telegram.transport.hint')}
          </span>
        </div>
        <TextField
          isMono
          label={t('channels.telegram.baseUrl')}
          hint={t('channels.telegram.baseUrl.hint')}
          problem={problems.baseUrl}
          type="url"
          placeholder={telegramUrl}
          value={baseUrl}
          onChange={(event) => setBaseUrl(event.currentTarget.value)}
        />
        {inbox?.isEnabled && (
          <div className={styles.labelled}>
            <span>{t('channels.telegram.botLink')}</span>
            <a href={inbox.settings.deepLinkUrl} target="_blank" rel="noopener noreferrer">
              {inbox.settings.deepLinkUrl} <IconExternalLink size={12} />
            </a>
          </div>
        )}
        <button type="submit" hidden />
      </form>
    </SidePane>
  );
}

/** Telegram's own address needs no words. */
function ownUrl(settings: TelegramFacts | undefined): string {
  return !settings || settings.baseUrl.replace(/\/$/, '') === telegramUrl ? '' : settings.baseUrl;
}
