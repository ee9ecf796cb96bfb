import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/Banner';
import { Button } from '@/components/Button';
import { SecretField, TextField } from '@/components/Fields';
import { useT } from '@/lib/i18n/useT';
import styles from './SignInForm.module.css';
import { useSignIn } from './useSignIn';
import type { SignInProblem } from './useSignIn';

interface SignInFormProps {
  email?: string;
  onDone: (operatorId: string) => void;
}

export function SignInForm({ email: known = '', onDone }: SignInFormProps) {
  const t = useT();
  const { isBusy, problem, submit } = useSignIn();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const emailRef = useRef<HTMLInputElement>(null);
  const passwordRef = useRef<HTMLInputElement>(null);

  const textOf = (field: SignInProblem['field']) =>
    problem?.field === field ? problem.text : undefined;

  // The problem gets the focus, so that it can be mended at once.
  useEffect(() => {
    if (problem?.field === 'email') emailRef.current?.focus();
    if (problem?.field === 'password') passwordRef.current?.select();
  }, [problem]);

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(email, password).then((operatorId) => operatorId && onDone(operatorId));
      }}
    >
      <TextField
        ref={emailRef}
        label={t('signIn.email')}
        problem={textOf('email')}
        isLarge
        type="email"
        autoComplete="username"
        autoFocus={known === ''}
        inputMode="email"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <SecretField
        ref={passwordRef}
        label={t('signIn.password')}
        showLabel={t('signIn.showPassword')}
        problem={textOf('password')}
        isLarge
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {problem?.field === 'form' && (
        <Banner isCard role="alert" tone="danger" icon={<IconAlertCircle size={16} />}>
          {problem.text}
        </Banner>
      )}
      <Button type="submit" look="primary" size="lg" block busy={isBusy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
