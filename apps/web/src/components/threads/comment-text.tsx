import { type Segment, segmentsOf } from '@regietafel/domain/threads/segments';
import { Link } from '@regietafel/ui/components/link';

interface CommentTextProps {
  readonly body: string;
  /** The names that it calls. */
  readonly labels: readonly string[];
}

/** The text of a comment as it was typed: with links, and with the names that it calls; anything else is literal. */
export function CommentText({ body, labels }: CommentTextProps) {
  return (
    <p className="rt-comment__body">
      {segmentsOf(body, labels).map((segment, index) => (
        // The pieces of one text never change places.
        <Piece key={`${String(index)}-${segment.kind}`} segment={segment} />
      ))}
    </p>
  );
}

function Piece({ segment }: { readonly segment: Segment }) {
  if (segment.kind === 'mention') return <strong className="rt-comment__name">{segment.text}</strong>;
  if (segment.kind === 'text') return segment.text;
  return (
    <Link href={segment.href} target="_blank" rel="noopener noreferrer nofollow">
      {segment.text}
    </Link>
  );
}
