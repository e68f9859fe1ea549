/** German for what every form and help page says. */
export const nodes: Readonly<Record<string, string>> = {
  'More fields': 'Weitere Felder',
  Advanced: 'Erweitert',
  Check: 'Prüfen',
  Properties: 'Eigenschaften',
  Inputs: 'Eingänge',
  Outputs: 'Ausgänge',
  Details: 'Einzelheiten',
  References: 'Verweise',
  'With *one output for each chosen one*, every chosen event has an output of its own, in the order of the list.':
    'Mit *je ein Ausgang für die gewählten* hat jedes gewählte Ereignis einen eigenen Ausgang, in der Reihenfolge der Liste.',
  'CTI Server Message Reference Guide (Protocol Version 9 to 25), Cisco Systems':
    'CTI Server Message Reference Guide (Protocol Version 9 to 25), Cisco Systems (englisch)',
  choose: 'auswählen',
  'leave open': 'offen lassen',
  '__label__: a value is needed': '__label__: ein Wert fehlt',
  '__label__: a number is needed': '__label__: eine Zahl fehlt',
  '__label__: "__value__" is no number': '__label__: „__value__“ ist keine Zahl',
  '__label__: __min__ to __max__': '__label__: __min__ bis __max__',
  '__label__: there is no "__value__"; there are __names__ and others':
    '__label__: „__value__“ gibt es nicht; es gibt __names__ und andere',
  '__label__: choose a field in every row': '__label__: wählen Sie in jeder Zeile ein Feld',
  'You may not do this.': 'Das dürfen Sie nicht.',
  'The editor’s server did not answer (__status__).': 'Der Server des Editors hat nicht geantwortet (__status__).',
};
