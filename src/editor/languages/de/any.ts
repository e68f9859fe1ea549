/** German for the any nodes. */
export const any: Readonly<Record<string, string>> = {
  request: 'Anforderung',
  "Any request of the guide, by its guide's name.": 'Jede Anforderung des Handbuchs, mit ihrem Namen dort.',
  'Sends any request of the protocol guide. Prefer the node with the verb where there is one.':
    'Sendet jede Anforderung des Protokollhandbuchs. Nehmen Sie, wo es eine gibt, lieber die Node mit dem Verb.',
  'Fields of the request by their guide names; enumerations as names or numbers.':
    'Felder der Anforderung unter ihren Namen im Handbuch; Aufzählungen als Namen oder Zahlen.',
  'The confirmation, under the guide’s names.': 'Die Bestätigung, unter den Namen des Handbuchs.',
};
