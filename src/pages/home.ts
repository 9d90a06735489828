/** The use case behind the home page: what there is to compare. */
import { roleCount } from '../comparison/role-count.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { ErrorCode } from '../errors.ts';
import { inOrder, pageAddress } from './comparison-address.ts';
import { groupsOf } from './group-page.ts';
import { popularComparisons } from './popular.ts';
import type { HomeView, PopularView, RoleField } from './views.ts';

const emptyField: RoleField = { text: '', problem: null, choices: [] };

/** The popular comparisons whose roles the release has. */
function popularOf(dataset: Dataset): PopularView[] {
  return popularComparisons.flatMap((ids) => {
    const titles = inOrder(ids).flatMap((id) => dataset.find(id)?.title ?? []);
    return titles.length < ids.length ? [] : [{ titles, href: pageAddress({ roles: ids }) }];
  });
}

interface Filled {
  readonly fields: readonly RoleField[];
  /** How many boxes to show; those beyond the fields are empty. */
  readonly boxes: number;
  readonly problem: ErrorCode | null;
}

/** The view of the home page with these fields. */
export function homeView(dataset: Dataset, { fields, boxes, problem }: Filled): HomeView {
  const count = Math.min(roleCount.most, Math.max(roleCount.least, boxes, fields.length));
  return {
    release: dataset.manifest.release,
    roles: dataset.roles.length,
    fields: Array.from({ length: count }, (_, position) => fields[position] ?? emptyField),
    problem,
    popular: popularOf(dataset),
    groups: groupsOf(dataset),
  };
}
