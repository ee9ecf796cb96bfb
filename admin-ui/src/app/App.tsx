import { MantineProvider } from '@mantine/core';
import { LiveRegionProvider } from '@/components/LiveRegion';
import { cssVariables, theme } from '@/components/theme';
import { TipHost } from '@/components/TipHost';
import { ToastProvider } from '@/components/Toasts';
import type { Api } from '@/lib/client/api';
import { I18nProvider } from '@/lib/i18n/I18nProvider';
import type { Language, Messages } from '@/lib/i18n/languages';
import { useT } from '@/lib/i18n/useT';
import { ApiProvider } from '@/lib/realtime/ConnectionContext';
import { CrashBoundary } from './CrashBoundary';
import { SessionGate } from './SessionGate';

interface AppProps {
  api: Api;
  initial: { language: Language; messages: Messages };
}

export function App({ api, initial }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <I18nProvider initial={initial}>
        <CrashBoundary>
          <ApiProvider api={api}>
            <Pages />
          </ApiProvider>
        </CrashBoundary>
      </I18nProvider>
    </MantineProvider>
  );
}

function Pages() {
  const t = useT();
  return (
    <ToastProvider closeLabel={t('app.close')} regionLabel={t('app.notifications')}>
      <LiveRegionProvider>
        <SessionGate />
        <TipHost />
      </LiveRegionProvider>
    </ToastProvider>
  );
}
