import { IconEyeOff } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Button } from '@/components/Button';
import { EmptyState } from '@/components/EmptyState';
import { useT } from '@/lib/i18n/useT';

export function NotFoundPage() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <EmptyState
      icon={<IconEyeOff size={24} stroke={1.5} />}
      title={t('app.notFound.title')}
      actions={
        <Button onClick={() => void navigate('/inbox/mine')}>{t('app.notFound.action')}</Button>
      }
    >
      {t('app.notFound.text')}
    </EmptyState>
  );
}
