import { createContext, useRef, useState } from "react";
import type { FieldErrors } from "./use-form.ts";

/** A field whose text cannot be made a value: what is wrong with it, and how it says so itself. */
interface FieldFault {
  message: string;
  show: () => void;
}

/** Where a field tells the form around it that its text is unusable; the form's values do not show that. */
export interface FaultBook {
  report: (field: string, fault: FieldFault) => void;
  withdraw: (field: string) => void;
}

/** Null outside a form: nothing is sent there. */
export const FieldFaults = createContext<FaultBook | null>(null);

interface Faults {
  book: FaultBook;
  /** Named when sending was last refused, and still wrong. */
  said: FieldErrors;
  /** Lets each faulty field say what is wrong. @returns them; empty when it may be sent. */
  inspect: () => FieldErrors;
}

/** The fields of one form whose text is unusable. */
export function useFieldFaults(): Faults {
  const standing = useRef(new Map<string, FieldFault>());
  const [said, setSaid] = useState<FieldErrors>({});
  const [book] = useState<FaultBook>(() => ({
    report: (field, fault) => {
      standing.current.set(field, fault);
    },
    withdraw: (field) => {
      standing.current.delete(field);
      setSaid((before) =>
        Object.hasOwn(before, field)
          ? Object.fromEntries(Object.entries(before).filter(([one]) => one !== field))
          : before,
      );
    },
  }));
  const inspect = () => {
    const found: Record<string, string> = {};
    for (const [field, { message, show }] of standing.current) {
      found[field] = message;
      show();
    }
    setSaid(found);
    return found;
  };
  return { book, said, inspect };
}
