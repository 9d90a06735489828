/** An example of roles that were searched for, for the OpenAPI document. */

/** GET /v1/roles?q=help%20desk%20analyst&limit=1 */
export const rolePageExample = {
  roles: [
    {
      id: 'computer-user-support-specialists',
      title: 'Computer User Support Specialists',
      soc: '15-1232',
      group: '15-0000',
      aliases: [],
      matched: 'Help Desk Analyst',
      href: '/v1/roles/computer-user-support-specialists',
    },
  ],
  total: 1,
  next: null,
};
