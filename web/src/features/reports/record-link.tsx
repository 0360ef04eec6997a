import type { ReportLine, ReportSheet } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";

interface RecordLinkProps {
  form: ReportSheet["form"];
  /** The column's key. */
  column: string;
  line: ReportLine;
  text: string;
}

/** What a cell of a list names opens its record: a request, a report, a document with its tasks; else the task of the line. */
export function RecordLink({ form, column, line: { id, taskId }, text }: RecordLinkProps) {
  if (text === "") return text;
  switch (`${form} ${column}`) {
    case "F6 decision":
      return (
        <Link to="/gia-han/$id" params={{ id }}>
          {text}
        </Link>
      );
    case "F7 number":
      return (
        <Link to="/phoi-hop/phan-anh/$id" params={{ id }}>
          {text}
        </Link>
      );
    case "F8 document":
      return (
        <Link to="/so-trach-nhiem/$id" params={{ id }}>
          {text}
        </Link>
      );
    case "F14 reference":
      return (
        <Link to="/van-ban/$id" params={{ id }}>
          {text}
        </Link>
      );
    case "F14 tasks":
      return text === "0" ? (
        text
      ) : (
        <Link to="/nhiem-vu" search={{ list: "all", documentId: id }}>
          {text}
        </Link>
      );
    default:
      return taskId !== null && (column === "number" || column === "task") ? (
        <Link to="/nhiem-vu/$id" params={{ id: taskId }}>
          {text}
        </Link>
      ) : (
        text
      );
  }
}
