/**
 * The columns of a sheet of own roles, in one table: the template, the reader and the messages come from it.
 * Their order is the template's; a sheet may have them in any.
 */
import { type CellKind, dollars, kebab, line, list, people } from './cell-kinds.ts';

export interface Column<Value> {
  readonly heading: string;
  /** Whether every role needs it. */
  readonly required: boolean;
  readonly kind: CellKind<Value>;
  /** What the column is, for the template. Excel takes a workbook for damaged where it passes 255 characters. */
  readonly definition: string;
  readonly example: string | number;
  /** Width in the template, in characters. */
  readonly width: number;
}

/** More roles than this in one sheet are refused. */
export const mostRoles = 5000;

export const columns = {
  title: {
    heading: 'Title',
    required: true,
    kind: line(100),
    definition:
      'What your organisation calls the role, in any script. It must differ from every role of the release, and must not have the word "vs", which parts roles in addresses.',
    example: 'Platform Engineer',
    width: 30,
  },
  family: {
    heading: 'Family',
    required: false,
    kind: line(100),
    definition: 'The job family that the role belongs to.',
    example: 'Engineering',
    width: 20,
  },
  payMinimum: {
    heading: 'Pay minimum',
    required: false,
    kind: dollars,
    definition: 'Low end of the pay range. It needs a pay maximum beside it.',
    example: 110_000,
    width: 14,
  },
  payMidpoint: {
    heading: 'Pay midpoint',
    required: false,
    kind: dollars,
    definition: 'Midpoint of the pay range, as you set it; it lies between the minimum and the maximum.',
    example: 132_500,
    width: 14,
  },
  payMaximum: {
    heading: 'Pay maximum',
    required: false,
    kind: dollars,
    definition: 'High end of the pay range. It needs a pay minimum beside it.',
    example: 155_000,
    width: 14,
  },
  headcount: {
    heading: 'Headcount',
    required: false,
    kind: people,
    definition: 'How many people your organisation employs in the role.',
    example: 12,
    width: 12,
  },
  occupation: {
    heading: 'Matched occupation',
    required: true,
    kind: line(200),
    definition:
      'The occupation whose market figures the role is set beside: its SOC code, its title, or another title that means it alone. "npm run roles -- <words>" finds one.',
    example: 'Software Developers',
    width: 30,
  },
  aliases: {
    heading: 'Also known as',
    required: false,
    kind: list(20, 100),
    definition: 'Other titles by which people look for the role.',
    example: 'Infrastructure Engineer | Cloud Platform Engineer',
    width: 30,
  },
  overview: {
    heading: 'Overview',
    required: false,
    kind: line(2000),
    definition: 'What people in the role do, in a paragraph. Without it the matched occupation is described.',
    example:
      'A platform engineer builds and runs the systems that product teams deliver their software with.',
    width: 50,
  },
  duties: {
    heading: 'Duties',
    required: false,
    kind: list(30, 300),
    definition: 'Example duties. Without them those of the matched occupation are shown.',
    example:
      'Keep the build and deployment systems running | Help product teams to use them | Plan for more traffic',
    width: 50,
  },
  skills: {
    heading: 'Skills',
    required: false,
    kind: list(50, 100),
    definition: 'Names of the skills that the role needs, the most important first.',
    example: 'Kubernetes | Terraform | Linux',
    width: 40,
  },
  id: {
    heading: 'Id',
    required: false,
    kind: kebab(100),
    definition:
      'The name of the role in addresses and files. Without it, it is the title in lower case with hyphens; for a title in another script than Latin, "role-" and 8 characters made from it.',
    example: 'platform-engineer',
    width: 24,
  },
} as const satisfies Record<string, Column<unknown>>;

/** The headings, in the order of the template. */
export const headings: readonly string[] = Object.values(columns).map(({ heading }) => heading);
