import type { PersonRef } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { holds, SEES_PERSONS, useSession } from "../app/session.ts";

/** A person's name, which opens their figures for themselves and for whoever may see those of persons. */
export function PersonName({ person }: { person: PersonRef }) {
  const session = useSession();
  if (person.id !== session.person.id && !holds(session, SEES_PERSONS)) return person.name;
  return (
    <Link to="/chi-so" search={{ personId: person.id }}>
      {person.name}
    </Link>
  );
}
