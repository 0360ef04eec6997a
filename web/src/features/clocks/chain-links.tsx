import type { ChainLink } from "@dondoc/contract";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import styles from "./clocks.module.css";

interface LinksProps {
  links: readonly ChainLink[];
  onDrop: ((id: string) => void) | null;
  /** Whether it matters that they have handed in. */
  ofReports?: boolean;
}

/** Tasks at the other end of a link, each with what has come of it and what is wrong with the dates. */
export function ChainLinks({ links, onDrop, ofReports = true }: LinksProps) {
  const { chain: words } = useWords().clocks;
  return (
    <ul className={styles.entries}>
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <strong>{link.unit}</strong>
            {": "}
            {link.opens ? (
              <Link to="/nhiem-vu/$id" params={{ id: link.id }}>
                NV-{link.number} {link.title}
              </Link>
            ) : (
              `NV-${link.number} ${link.title}`
            )}
          </p>
          {ofReports ? (
            <p className={link.isSent ? styles.quiet : styles.late}>
              {said(link, words)}
              {link.lastDay && `, ${words.due(formatDate(link.lastDay))}`}
            </p>
          ) : (
            link.lastDay && <p className={styles.quiet}>{words.due(formatDate(link.lastDay))}</p>
          )}
          {link.warning && <p className={styles.late}>{link.warning}</p>}
          {onDrop && (
            <Button
              variant="subtle"
              size="compact-md"
              className="no-print"
              aria-label={words.unlinkOf(link.number)}
              onClick={() => onDrop(link.id)}
            >
              {words.unlink}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function said(
  { isSent, sentOn }: ChainLink,
  words: { missing: string; sentUnknown: string; sent: (date: string) => string },
): string {
  if (!isSent) return words.missing;
  return sentOn === null ? words.sentUnknown : words.sent(formatDate(sentOn));
}
