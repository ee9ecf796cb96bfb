import { Navigate, useParams } from 'react-router';
import { InboxView } from '@/features/conversations/InboxView';
import { isViewSlug } from '@/features/conversations/inbox/views';
import { CustomerCard } from '@/features/customers/CustomerCard';

export function InboxPage() {
  const { view, conversationId } = useParams();
  if (!isViewSlug(view)) return <Navigate to="/inbox/mine" replace />;
  return (
    <InboxView
      view={view}
      conversationId={conversationId ?? null}
      renderCard={({ customerId, conversation }) => (
        <CustomerCard
          key={customerId}
          customerId={customerId}
          conversation={conversation}
          hrefOf={(id) => `/inbox/${view}/${id}`}
        />
      )}
    />
  );
}
