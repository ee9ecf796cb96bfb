import { Dialog } from '@/components/Dialog';
import { useT } from '@/lib/i18n/useT';
import { SignInForm } from './SignInForm';

interface SessionExpiredProps {
  isOpen: boolean;
  onSignedIn: (operatorId: string) => void;
}

/** Asks to sign in again over the page that stays as it is, with all that was typed. */
export function SessionExpired({ isOpen, onSignedIn }: SessionExpiredProps) {
  const t = useT();
  return (
    <Dialog isOpen={isOpen} onClose={() => undefined} title={t('signIn.expired.title')} width={420}>
      <p>{t('signIn.expired.text')}</p>
      <SignInForm onDone={onSignedIn} />
      <span style={{ height: 4 }} />
    </Dialog>
  );
}
