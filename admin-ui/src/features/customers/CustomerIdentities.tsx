import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { CustomerCardQuery } from '@/__generated__/graphql';
import { cx } from '@/components/cx';
import { ServiceGlyph } from '@/components/ServiceGlyph';
import { Tip } from '@/components/Tip';
import { useFormat } from '@/lib/format/useFormat';
import { useNow } from '@/lib/format/useNow';
import { useT } from '@/lib/i18n/useT';
import { channelMark } from '@/lib/vocabulary/services';
import styles from './CustomerCard.module.css';

type Customer = NonNullable<CustomerCardQuery['customer']>;
type Identity = Customer['identities'][number];

const evidenceKinds = ['PROVIDER_ACCOUNT', 'SHARED_CONTACT', 'TYPED'] as const;

/** Addresses of the person, each with how it is known and whether it can be reached. */
export function CustomerIdentities({
  customer,
  currentId,
}: {
  customer: Customer;
  currentId: string;
}) {
  const t = useT();
  return (
    <>
      <h3 className={styles.section}>{t('customer.channels')}</h3>
      <ul>
        {customer.identities.map((identity) => (
          <IdentityLine
            key={identity.id}
            identity={identity}
            isCurrent={identity.id === currentId}
          />
        ))}
      </ul>
    </>
  );
}

function IdentityLine({ identity, isCurrent }: { identity: Identity; isCurrent: boolean }) {
  const t = useT();
  const words = useEvidenceWords();
  const { grade, reachability, inbox } = identity;
  // A visitor of a site who has claimed nothing.
  const isUnknown = inbox.channel === 'WIDGET' && grade === 'CLAIMED';
  return (
    <li>
      <div className={styles.line}>
        <ServiceGlyph mark={channelMark[inbox.channel]} label={t(`channel.${inbox.channel}`)} />
        <IdentityName identity={identity} />
        {!isUnknown && (
          <Tip label={words(identity)}>
            <span className={cx(styles.end, grade === 'VERIFIED' && styles.verified)}>
              {grade === 'VERIFIED' && <IconRosetteDiscountCheck size={14} aria-hidden="true" />}
              {t(`customer.grade.${grade}`)}
            </span>
          </Tip>
        )}
        {isCurrent && (
          <span className={cx(styles.end, styles.here)}>{t('customer.thisConversation')}</span>
        )}
      </div>
      {reachability !== 'REACHABLE' && (
        <div className={cx(styles.evidence, styles.bad)}>{t(`customer.reach.${reachability}`)}</div>
      )}
    </li>
  );
}

/** A visitor of a site has no address that says anything: the site stands for it. */
function IdentityName({ identity: { address, inbox } }: { identity: Identity }) {
  return inbox.channel === 'WIDGET' ? (
    <span className="os-cut">{inbox.name}</span>
  ) : (
    <span className="os-cut" title={`${address} · ${inbox.name}`}>
      {address}
    </span>
  );
}

function useEvidenceWords(): (identity: Identity) => string {
  const t = useT();
  const format = useFormat();
  const now = useNow(60_000);
  return ({ evidence, grade }) => {
    const lines = evidence.map(({ kind, at }) => {
      const known = evidenceKinds.find((name) => name === kind);
      return t(known ? `customer.evidence.${known}` : 'customer.evidence.other', {
        date: format.moment(at, now),
      });
    });
    return lines.length > 0 ? lines.join('; ') : t(`customer.grade.${grade}`);
  };
}
