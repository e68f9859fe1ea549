/** German for the supervision nodes. */
export const supervision: Readonly<Record<string, string>> = {
  'agent team': 'Agententeam',
  'asks for the teams of a supervisor': 'fragt nach den Teams eines Supervisors',
  'begins to watch a team': 'beginnt, ein Team zu beobachten',
  'ends the watch of a team': 'beendet die Beobachtung eines Teams',
  Supervisor: 'Supervisor',
  'The number of the supervisor.': 'Die Nummer des Supervisors.',
  Team: 'Team',
  'The number of the team, as the list of teams has it.': 'Die Nummer des Teams, wie die Liste der Teams sie nennt.',
  'The MonitorID that came when the watch began.': 'Die MonitorID, die zu Beginn der Beobachtung kam.',
  'Asks for the teams of a supervisor, and begins or ends the watch of a team’s agents. The session needs the supervisor role.':
    'Fragt nach den Teams eines Supervisors und beginnt oder beendet die Beobachtung der Agenten eines Teams. Die Sitzung braucht die Rolle Supervisor.',
  'The supervisor, for the list.': 'Der Supervisor, für die Liste.',
  'The team to watch.': 'Das zu beobachtende Team.',
  'With `MonitorID`: the watch to end.': 'Mit `MonitorID`: die Beobachtung, die endet.',
  'For a list: `TeamID`. For a watch that begins: `MonitorID`; keep it to end the watch.':
    'Für eine Liste: `TeamID`. Für eine beginnende Beobachtung: `MonitorID`; heben Sie sie auf, um die Beobachtung zu beenden.',
  'Changes of the team’s agents arrive at *agent events*.':
    'Änderungen bei den Agenten des Teams kommen bei *Agenten-Ereignisse* an.',
  'client report': 'Client-Meldung',
  'At most 254 bytes.': 'Höchstens 254 Byte.',
  'At most 254 bytes. As JSONata with what the message knows: "Agent " & agent & " did not answer " & call.data.ANI':
    'Höchstens 254 Byte. Als JSONata mit dem, was die Nachricht weiß: "Agent " & agent & " nimmt nicht ab bei " & call.data.ANI',
  'How the object is.': 'Wie es dem Objekt geht.',
  normal: 'normal',
  warning: 'Warnung',
  error: 'Fehler',
  Object: 'Objekt',
  'What is reported on; shared by all clients that use the same name.':
    'Worüber berichtet wird; alle Clients, die denselben Namen nehmen, teilen es sich.',
  'Reports how something is to the CTI Server, for those who watch over it.':
    'Meldet dem CTI Server, wie es um etwas steht, für die, die darüber wachen.',
  'The text.': 'Der Text.',
  'What is reported on.': 'Worüber berichtet wird.',
  'supervise call': 'Anruf begleiten',
  'What the supervisor does.': 'Was der Supervisor tut.',
  'listens in': 'hört mit',
  'whispers to the agent': 'flüstert dem Agenten zu',
  'joins the call': 'kommt in den Anruf',
  'takes the call over': 'übernimmt den Anruf',
  leaves: 'geht hinaus',
  'The supervisor’s device.': 'Das Gerät des Supervisors.',
  'Whose call. Left open: the one of the call.': 'Wessen Anruf. Offen gelassen: der des Anrufs.',
  'Lets a supervisor listen in, join or take over a call of an agent of the team.':
    'Lässt einen Supervisor bei einem Anruf eines Agenten seines Teams mithören, dazukommen oder übernehmen.',
  'The supervised connection.': 'Die begleitete Verbindung.',
  'supervisor assist': 'Hilfe vom Supervisor',
  'Asks for': 'Bittet um',
  help: 'Hilfe',
  'help in an emergency': 'Hilfe im Notfall',
  'Calls the agent’s supervisor for help, with or without a call.':
    'Ruft den Supervisor des Agenten zu Hilfe, mit oder ohne Anruf.',
  'The connection to the supervisor.': 'Die Verbindung zum Supervisor.',
  'user message': 'Nachricht an Benutzer',
  'Who gets it. Supervisor and team are those of the agent whose desktop the session is.':
    'Wer sie erhält. Supervisor und Team sind die des Agenten, dessen Arbeitsplatz die Sitzung ist.',
  'one client': 'einen Client',
  'the agent’s supervisor': 'den Supervisor des Agenten',
  'the agent’s team': 'das Team des Agenten',
  'A session in the role *all events* is no agent’s desktop: it sends to everybody or to one client. Clients get the text as USER_MESSAGE_EVENT, see *any event*.':
    'Eine Sitzung mit der Rolle *alle Ereignisse* ist kein Arbeitsplatz eines Agenten: Sie sendet an alle oder an einen Client. Clients erhalten den Text als USER_MESSAGE_EVENT, siehe *beliebiges Ereignis*.',
  everybody: 'alle',
  'For one client.': 'Für einen Client.',
  'Sends a text to other clients of the CTI Server.': 'Sendet einen Text an andere Clients des CTI Servers.',
  'For one client: its ID.': 'Für einen Client: dessen ID.',
  monitor: 'überwachen',
  'begins to watch a device': 'beginnt, ein Gerät zu überwachen',
  'begins to watch a call': 'beginnt, einen Anruf zu überwachen',
  'begins to watch another client’s session': 'beginnt, die Sitzung eines anderen Clients zu überwachen',
  'ends the watch of a device or call': 'beendet die Überwachung eines Geräts oder Anrufs',
  'ends the watch of a session': 'beendet die Überwachung einer Sitzung',
  'The device to watch.': 'Das zu überwachende Gerät.',
  'Session ID': 'Sitzungs-ID',
  'The other client’s session, as client events name it.':
    'Die Sitzung des anderen Clients, wie Client-Ereignisse sie nennen.',
  'Begins or ends the watch of a device, a call or the session of another client: their events then arrive at this session.':
    'Beginnt oder beendet die Überwachung eines Geräts, eines Anrufs oder der Sitzung eines anderen Clients: deren Ereignisse kommen dann bei dieser Sitzung an.',
  'The call to watch: `msg.call` of an event, or a ConnectionCallID.':
    'Der zu überwachende Anruf: `msg.call` eines Ereignisses oder eine ConnectionCallID.',
  'With `MonitorID`: the watch to end. With `SessionID`: the session to watch.':
    'Mit `MonitorID`: die Überwachung, die endet. Mit `SessionID`: die Sitzung, die überwacht wird.',
  '`MonitorID` of a watch that begins; keep it to end the watch.':
    '`MonitorID` einer beginnenden Überwachung; heben Sie sie auf, um sie zu beenden.',
  'Devices and calls need the Peripheral Monitor service, sessions the Client Monitor service. After a reconnect a watch begins again by itself, with another MonitorID, see *session events*.':
    'Geräte und Anrufe brauchen den Dienst Peripheral Monitor, Sitzungen den Dienst Client Monitor. Nach einer Wiederverbindung beginnt eine Überwachung von selbst wieder, mit einer anderen MonitorID, siehe *Sitzungs-Ereignisse*.',
};
