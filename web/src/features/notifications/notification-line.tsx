import type { Notification } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { useAct } from "../../ui/use-act.ts";
import styles from "./notifications.module.css";

/** One notice: what it says, what it is about, where it opens. Opening it is reading it. */
export function NotificationLine({ notice }: { notice: Notification }) {
  const { notifications: words } = useWords();
  const act = useAct("markRead");
  const { id, title, body, about, createdAt, readAt } = notice;
  const markRead = () => {
    if (!readAt) act.send({ body: { ids: [id] } });
  };
  return (
    <li data-unread={readAt ? undefined : true}>
      <p>
        {!readAt && <span className={styles.isNew}>{words.isNew} · </span>}
        <Opens notice={notice} onOpen={markRead}>
          {title}
        </Opens>
      </p>
      {about && <p>{about}</p>}
      {body && <p className={styles.body}>{body}</p>}
      <p className={styles.quiet}>
        {formatInstant(createdAt)}
        {readAt && ` · ${words.readAt(formatInstant(readAt))}`}
      </p>
    </li>
  );
}

interface OpensProps {
  notice: Notification;
  onOpen: () => void;
  children: string;
}

/** The title as the way to its record; one that opens nothing of its own stays here and is read by a click. */
function Opens({ notice: { subject, kind }, onOpen, children }: OpensProps) {
  const said = { onClick: onOpen, children };
  if (kind === "mail.trouble") return <TextLink to="/thu-va-nhac-viec" {...said} />;
  if (kind.startsWith("upkeep.")) return <TextLink to="/van-hanh" {...said} />;
  if (kind.startsWith("access.reset-")) return <TextLink to="/bao-mat" {...said} />;
  if (kind === "digest") return <TextLink to="/" {...said} />;
  const params = { id: subject.id };
  switch (subject.type) {
    case "task":
      return <TextLink to="/nhiem-vu/$id" params={params} {...said} />;
    case "document":
      return <TextLink to="/van-ban/$id" params={params} {...said} />;
    case "draft":
      return <TextLink to="/du-thao/$id" params={params} {...said} />;
    case "briefing":
      return <TextLink to="/giao-ban/$id" params={params} {...said} />;
    case "consultation":
      return <TextLink to="/phoi-hop/$id" params={params} {...said} />;
    case "partner-report":
      return <TextLink to="/phoi-hop/phan-anh/$id" params={params} {...said} />;
    case "collection":
      return <TextLink to="/tong-hop/$id" params={params} {...said} />;
    case "measure":
      return <TextLink to="/so-trach-nhiem/$id" params={params} {...said} />;
    case "inspection":
      return <TextLink to="/kiem-tra/$id" params={params} {...said} />;
    case "year-plan":
      return <TextLink to="/kiem-tra/ke-hoach-nam/$id" params={params} {...said} />;
    case "self-check":
      return <TextLink to="/kiem-tra/tu-kiem-tra" {...said} />;
    case "dialogue":
      return <TextLink to="/doi-thoai/$id" params={params} {...said} />;
    case "voice":
      return <TextLink to="/phan-anh-kien-nghi/$id" params={params} {...said} />;
    case "innovation":
      return <TextLink to="/dam-nghi-dam-lam/$id" params={params} {...said} />;
    case "measure-proposal":
      return <TextLink to="/so-trach-nhiem/de-nghi/$id" params={params} {...said} />;
    case "decentralised-power":
      return <TextLink to="/phan-cap" search={{ list: "all" }} {...said} />;
    case "working-regulation":
      return <TextLink to="/quy-che-lam-viec" {...said} />;
    case "cooperation":
      return <TextLink to="/phoi-hop" search={{ view: "help", list: "all" }} {...said} />;
    case "instruction":
      return <TextLink to="/chi-dao" {...said} />;
    case "delegation":
      return <TextLink to="/uy-quyen" {...said} />;
    case "calendar-notice":
      return <TextLink to="/lich-lam-viec" {...said} />;
    default:
      return <TextLink to="/thong-bao" {...said} />;
  }
}
