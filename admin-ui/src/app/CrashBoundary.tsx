import { IconAlertTriangle } from '@tabler/icons-react';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { useT } from '@/lib/i18n/useT';

/** A bug in one page must not take the words that were typed with it. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Crashed error={this.state.error} />;
  }
}

export function Crashed({ error }: { error: unknown }) {
  const t = useT();
  // After a deployment the old page asks for parts that are gone.
  const isOutdated =
    error instanceof Error &&
    /dynamically imported module|Importing a module|preload CSS/i.test(error.message);
  return (
    <EmptyState
      icon={<IconAlertTriangle size={24} stroke={1.5} />}
      title={t(isOutdated ? 'app.newVersion.title' : 'app.crashed.title')}
      actions={
        <Button look="primary" onClick={() => window.location.reload()}>
          {t('app.crashed.action')}
        </Button>
      }
    >
      {t(isOutdated ? 'app.newVersion.text' : 'app.crashed.text')}
    </EmptyState>
  );
}
