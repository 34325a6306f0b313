/* WARNING: Script requires that SQLITE_DBCONFIG_DEFENSIVE be disabled */
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta VALUES('id','0123456789abcdef0123456789abcdef');
CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  land TEXT,
  zone TEXT NOT NULL,
  promise INTEGER NOT NULL,
  promise_unit INTEGER NOT NULL,
  setup_done INTEGER NOT NULL
, communal INTEGER NOT NULL DEFAULT 0, street TEXT, postcode TEXT, town TEXT, phone TEXT, email TEXT, website TEXT, imprint_url TEXT, privacy_url TEXT, netiquette_url TEXT, language TEXT NOT NULL DEFAULT 'de', form INTEGER NOT NULL DEFAULT 0, attendance_apart INTEGER NOT NULL DEFAULT 0, evaluated INTEGER NOT NULL DEFAULT 0, setup_step TEXT, sign_off INTEGER NOT NULL DEFAULT 0, sign_off_kinds INTEGER NOT NULL DEFAULT 0, office_holders TEXT, urgent_words TEXT) STRICT;
INSERT INTO office VALUES(1,'Gemeinde Musterbach','BW','Europe/Berlin',2,1,1,0,'Hauptstraße 1','12345','Musterbach','030 23125 100','rathaus@gemeinde-musterbach.example','https://gemeinde-musterbach.example','https://gemeinde-musterbach.example/impressum','https://gemeinde-musterbach.example/datenschutz','https://gemeinde-musterbach.example/netiquette','de',1,1,1792408000,'documents',2,1152,replace('Martina Vogel\nDr. Karl Hoffmann','\n',char(10)),replace('Pegel\nDamm','\n',char(10)));
CREATE TABLE channel (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  network TEXT NOT NULL,
  base_url TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  handle TEXT NOT NULL,
  name TEXT NOT NULL,
  avatar_url TEXT,
  web_url TEXT,
  state INTEGER NOT NULL,
  error INTEGER NOT NULL,
  last_contact INTEGER NOT NULL,
  cursor TEXT,
  created INTEGER NOT NULL,
  max_characters INTEGER NOT NULL,
  characters_per_link INTEGER NOT NULL,
  max_attachments INTEGER NOT NULL,
  max_alt_characters INTEGER NOT NULL,
  max_image_bytes INTEGER NOT NULL,
  max_image_pixels INTEGER NOT NULL
, auto_answer INTEGER NOT NULL DEFAULT 0, board INTEGER NOT NULL DEFAULT 0, schedules INTEGER NOT NULL DEFAULT 0, max_poll_options INTEGER NOT NULL DEFAULT 0, max_poll_option_characters INTEGER NOT NULL DEFAULT 0, min_poll_seconds INTEGER NOT NULL DEFAULT 0, max_poll_seconds INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO channel VALUES(1,'mastodon','https://example.org','1','@gemeinde@example.org','Gemeinde Musterbach',NULL,'https://example.org/@gemeinde',0,-1,1794999760,'36',1763464000,500,23,4,1500,16777216,0,1,1,1,4,50,300,2629746);
INSERT INTO channel VALUES(2,'reminder','','','Amtsblatt','Amtsblatt',NULL,NULL,0,-1,0,NULL,1794991000,0,0,0,0,0,0,0,0,0,0,0,0,0);
CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  state INTEGER NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  local_time TEXT,
  zone TEXT NOT NULL,
  due INTEGER NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  channels TEXT NOT NULL
, kind INTEGER NOT NULL DEFAULT 0, label TEXT, valid_until TEXT, expires INTEGER NOT NULL DEFAULT 0, follows_id INTEGER REFERENCES post (id) ON DELETE SET NULL, series_id INTEGER REFERENCES series (id) ON DELETE SET NULL, series_day INTEGER NOT NULL DEFAULT 0, detached INTEGER NOT NULL DEFAULT 0, poll TEXT, poll_multiple INTEGER NOT NULL DEFAULT 0, poll_seconds INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO post VALUES(1,1,'Wegen des Feiertags wird der Restmüll erst am Freitag abgeholt. Bitte stellen Sie die Tonnen bis 6 Uhr bereit.','de','2026-02-21T13:15','Europe/Berlin',1771676100,1771071300,1771157700,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(2,1,'Die Straßenbeleuchtung in der Gartenstraße wird am Mittwoch auf sparsame Leuchten umgestellt. Es kann kurz dunkel werden.','de','2026-03-26T15:00','Europe/Berlin',1774533600,1773928800,1774015200,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(3,1,'Trinkwasser: Die Untersuchung vom Montag ist ohne Befund. Sie müssen nichts abkochen.','de','2026-04-28T13:45','Europe/Berlin',1777376700,1776771900,1776858300,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(4,1,'Wir suchen Wahlhelferinnen und Wahlhelfer. Wer am Sonntag einige Stunden Zeit hat, meldet sich bitte im Rathaus.','de','2026-05-31T10:00','Europe/Berlin',1780214400,1779609600,1779696000,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(5,1,'Die Straßenbeleuchtung in der Gartenstraße wird am Mittwoch auf sparsame Leuchten umgestellt. Es kann kurz dunkel werden.','de','2026-07-03T16:00','Europe/Berlin',1783087200,1782482400,1782568800,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(6,1,'Am Donnerstag bleibt das Bürgerbüro wegen einer Fortbildung geschlossen. Ab Freitag, 8 Uhr, sind wir wieder für Sie da.','de','2026-08-05T11:00','Europe/Berlin',1785920400,1785315600,1785402000,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(7,1,'Der Spielplatz Wiesengrund ist wieder offen. Die neue Schaukel wartet.','de','2026-09-07T15:30','Europe/Berlin',1788787800,1788183000,1788269400,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(8,1,'Wegen des Feiertags wird der Restmüll erst am Freitag abgeholt. Bitte stellen Sie die Tonnen bis 6 Uhr bereit.','de','2026-10-09T16:15','Europe/Berlin',1791555300,1790950500,1791036900,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(9,1,'Bitte schneiden Sie Hecken bis Ende Februar zurück. Danach brüten die Vögel.','de','2026-11-12T08:45','Europe/Berlin',1794469500,1793864700,1793951100,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(10,1,'Bitte schneiden Sie Hecken bis Ende Februar zurück. Danach brüten die Vögel.','de','2026-12-15T16:00','Europe/Berlin',1797346800,1796742000,1796828400,'1',0,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(11,4,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de',NULL,'Europe/Berlin',0,1794995000,1794996000,'1',3,'Gemeinderat',NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(12,1,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de','2026-12-01T08:30','Europe/Berlin',1796110200,1794995000,1794996000,'1',3,'Gemeinderat',NULL,0,NULL,1,739951,0,NULL,0,0);
INSERT INTO post VALUES(13,1,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de','2027-01-07T09:00','Europe/Berlin',1799308800,1794995000,1794996000,'1',3,'Gemeinderat',NULL,0,NULL,1,739986,1,NULL,0,0);
INSERT INTO post VALUES(14,1,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de','2027-02-02T08:30','Europe/Berlin',1801553400,1794995000,1794996000,'1',3,'Gemeinderat',NULL,0,NULL,1,740014,0,NULL,0,0);
INSERT INTO post VALUES(15,1,'Der Weihnachtsmarkt beginnt am Freitag um 16 Uhr.','de','2026-11-27T10:00','Europe/Berlin',1795770000,1794995000,1794996000,'1',5,'Weihnachtsmarkt','2026-11-29T20:00',1795978800,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(16,1,'Am Samstag bleibt die Bücherei geschlossen.','de','2026-11-28T10:00','Europe/Berlin',1795856400,1794995000,1794996000,'1',4,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(17,1,'Der Häckselplatz öffnet am Montag.','de','2026-11-30T10:00','Europe/Berlin',1796029200,1794995000,1794996000,'1',2,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(18,1,'Die Lindenstraße ist bis Freitag gesperrt. Die Umleitung ist ausgeschildert.','de','2026-11-18T08:00','Europe/Berlin',1794985200,1794995000,1794996000,'1,2',1,NULL,'2026-11-27T18:00',1795798800,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(19,0,'Die Lindenstraße ist wieder frei.','de','2026-11-27T18:00','Europe/Berlin',1795798800,1794995000,1794996000,'1',1,NULL,NULL,0,18,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(20,1,'Trinkwasser im Ortsteil Neudorf bitte bis auf Weiteres abkochen.','de','2026-11-18T12:00','Europe/Berlin',1794999600,1794995000,1794996000,'1',7,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(21,2,'Wir trauern um Ehrenbürger Dr. Karl Hoffmann.','de','2026-12-03T09:00','Europe/Berlin',1796284800,1794995000,1794996000,'1',10,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(22,3,'Das Freibad sucht Rettungsschwimmer.','de','2026-12-05T10:00','Europe/Berlin',1796461200,1794995000,1794996000,'1',6,'Freibad',NULL,0,NULL,NULL,0,0,NULL,0,0);
INSERT INTO post VALUES(23,0,'Wann soll der Wochenmarkt stattfinden?','de','2026-12-08T10:00','Europe/Berlin',1796720400,1794995000,1794996000,'1',12,NULL,NULL,0,NULL,NULL,0,0,replace('Mittwoch\nFreitag\nSamstag','\n',char(10)),1,604800);
INSERT INTO post VALUES(24,0,'Adventskonzert in der Kirche St. Martin, Beginn 17 Uhr.','de','2026-12-12T10:00','Europe/Berlin',1797066000,1794995000,1794996000,'1',5,NULL,NULL,0,NULL,NULL,0,0,NULL,0,0);
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  file TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  alt TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  size INTEGER NOT NULL
, digest TEXT NOT NULL DEFAULT '', source TEXT, licence TEXT, persons INTEGER NOT NULL DEFAULT 0, consent TEXT, children INTEGER NOT NULL DEFAULT 0, expires INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO attachment VALUES(1,10,0,'0a1b.jpg','Hecke.jpg','image/jpeg','Eine geschnittene Hecke am Gehweg',1200,800,240000,'',NULL,NULL,0,NULL,0,0,0);
INSERT INTO attachment VALUES(2,22,0,'1c2d.jpg','Freibad.jpg','image/jpeg','Das Becken des Freibads',1600,900,310000,'d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1d1','Jonas Wirth','Eigenes Foto',2,'Anna Lang, schriftlich, 3. Juni 2026',0,740712,1794999500);
CREATE TABLE concern (
  id INTEGER PRIMARY KEY, -- that of its first message
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  state INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  snippet TEXT NOT NULL,
  visibility INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  last_time INTEGER NOT NULL,
  waiting_since INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  unread INTEGER NOT NULL,
  answered_id INTEGER NOT NULL, -- messages up to this id have been answered
  draft TEXT
, kind INTEGER NOT NULL DEFAULT 0, kind_by INTEGER NOT NULL DEFAULT 0, kind_reason TEXT, topics TEXT, assignee TEXT, come_back INTEGER NOT NULL DEFAULT 0, outcome INTEGER NOT NULL DEFAULT 0, outcome_note TEXT, closed INTEGER NOT NULL DEFAULT 0, urgent INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO concern VALUES(459420467200,1,1,'1518','Ingrid Ullrich','@buerger518@social.example','Sehr geehrte Damen und Herren, am Friedhofsweg wurde wild Bauschutt abgeladen. Könnten Sie bitte jemanden vorbeischicken? Meine Nachbarn sehen das genauso. Viel',0,459421849600,1794616600,0,0,0,459421849600,NULL,0,0,NULL,NULL,NULL,0,0,NULL,1794616600,0);
INSERT INTO concern VALUES(459425996800,1,1,'1023','Xaver Müller','@buerger23@social.example','Danke, dann weiß ich Bescheid.',0,459427840000,1794640000,1794640000,0,0,459427379200,NULL,0,0,NULL,NULL,NULL,0,2,'Der Bauhof hat die Leuchte getauscht.',1794992800,0);
INSERT INTO concern VALUES(459434291200,1,0,'1311','Lukas Möller','@buerger311@social.example','die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Die Kinder gehen jeden Tag dort vorbei. Danke im Voraus.',0,459434291200,1794665200,1794665200,1795001400,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459437056000,1,0,'1527','Renate Ullrich','@buerger527@social.example','Guten Morgen, die Bank an der Kirchgasse ist morsch. Die Feuerwehr käme da nicht mehr durch. Was kostet das ungefähr? Ich bin gespannt.',0,459437056000,1794676000,1794676000,1795001400,0,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459439820800,1,0,'1831','Volker Kühn','@buerger831@social.example','der Internetanschluss an der Gartenstraße fällt ständig aus. Wann kommt die Glasfaser? Ich habe das schon einmal gemeldet. Schönen Tag noch',0,459439820800,1794686800,1794686800,1795001400,0,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459442585600,1,0,'1577','Hatice Wagner','@buerger577@social.example','Hallo zusammen, kann ich die Geburtsurkunde online beantragen? Ich wohne direkt gegenüber. Mit dem Kinderwagen kommt man kaum vorbei. Viele Grüße',0,459443968000,1794703000,0,0,0,459443968000,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459448115200,1,0,'1050','Ulrike Keller','@buerger50@social.example','Guten Abend, am Neubaugebiet Höhäcker steht ein Auto ohne Kennzeichen. Schönen Tag noch',0,459448115200,1794719200,1794719200,1795001400,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459450880000,1,0,'1878','Ingrid Seitz','@buerger878@social.example','Guten Abend, an der Mühlgasse ist der Hundekotbeutelspender leer. Ich frage für meine Mutter, sie hat kein Internet. Mir wäre der Nachmittag am liebsten. Ich bi',0,459450880000,1794730000,1794730000,1795001400,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459453644800,1,0,'1206','Björn Huber','@buerger206@social.example','an der Austraße fehlt seit dem Sturm ein Verkehrsschild. Liebe Grüße aus Oberdorf',0,459453644800,1794740800,1794740800,1795001400,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459456409600,1,0,'1697','Hatice Engelhardt','@buerger697@social.example','Guten Tag, das neue Grün an der Brücke am Bach ist wirklich schön geworden. Könnten Sie bitte jemanden vorbeischicken? Ich weiß, Sie haben viel zu tun. Ich bin ',0,459456409600,1794751600,1794751600,1795001400,0,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459459174400,1,0,'1292','Waltraud Lindner','@buerger292@social.example','Alles klar, danke Ihnen.',0,459461017600,1794769600,1794769600,1795001400,1,459460556800,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459467468800,1,0,'1564','Yvonne Vogt','@buerger564@social.example','Hallo, die Hecke an der Schulstraße ragt weit in den Gehweg. Was kostet das ungefähr?',0,459468851200,1794800200,0,0,0,459468851200,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459472998400,1,0,'1174','Yvonne Großmann','@buerger174@social.example','Danke. Und bis wann ungefähr?',0,459474841600,1794823600,1794823600,1795001400,0,459474380800,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459481292800,1,0,'1233','Xaver Jäger','@buerger233@social.example','Hallo, die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Auf Ihrer Seite habe ich nichts dazu gefunden. Danke im Voraus.',3,459481292800,1794848800,1794848800,1795107600,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459484057344,1,0,'1316','Quirin Möller','@buerger316@social.example','Moin, welche Unterlagen brauche ich für die Ummeldung? Mit dem Kinderwagen kommt man kaum vorbei. Seit dem Regen ist es schlimmer geworden. Ich bin gespannt.',3,459484057344,1794859599,1794859599,1795107600,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459486822400,1,0,'1261','Volker Kraus','@buerger261@social.example','der Internetanschluss am Friedhofsweg fällt ständig aus. Wann kommt die Glasfaser? Danke im Voraus.',0,459486822400,1794870400,1794870400,1795107600,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459489587200,1,0,'1663','Dieter Dürr','@buerger663@social.example','Guten Morgen, am Wochenende war es an der Festhalle bis drei Uhr morgens sehr laut. Liebe Grüße aus Oberdorf',3,459490969600,1794886600,0,0,1,459490969600,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459495116800,1,0,'1893','Xaver Seitz','@buerger893@social.example','Liebes Rathaus, die Hecke am Radweg nach Oberdorf ragt weit in den Gehweg. Gilt das auch für den Ortsteil Oberdorf? Herzliche Grüße',0,459496499200,1794908200,0,0,1,459496499200,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459500646400,1,0,'1317','Renate Möller','@buerger317@social.example','Grüß Gott, der Winterdienst war an der Brücke am Bach heute wieder nicht. Was kostet das ungefähr? Ich habe das schon einmal gemeldet. Liebe Grüße aus Oberdorf',0,459500646400,1794924400,1794924400,1795107600,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459503411200,1,0,'1069','Jörg Weiß','@buerger69@social.example','Grüß Gott, gibt es an der Festhalle noch freie Kindergartenplätze? Im Dunkeln sieht man dort gar nichts. Schönen Tag noch',0,459503411200,1794935200,1794935200,1795174200,0,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459506176000,1,0,'1275','Franz Lindner','@buerger275@social.example','Eine Frage: an der Mühlgasse steht ein Auto ohne Kennzeichen. Vielleicht ist das untergegangen. Danke und Gruß',3,459506176000,1794946000,1794946000,1795174200,1,0,NULL,0,0,NULL,NULL,NULL,0,0,NULL,0,0);
INSERT INTO concern VALUES(459508940800,1,0,'1899','Sören Seitz','@buerger899@social.example','Guten Tag, das Regenwasser läuft von der Hauptstraße direkt in unseren Keller. Schönen Tag noch',3,459508940800,1794956800,1794956800,1795174200,0,0,NULL,4,2,NULL,NULL,NULL,0,0,NULL,0,1);
INSERT INTO concern VALUES(459511705600,1,0,'1122','Claudia Yılmaz','@buerger122@social.example','Guten Abend, die Toilette an der Schulstraße ist seit Wochen geschlossen. Viele Grüße',0,459511705600,1794967600,1794967600,1795174200,1,0,NULL,1,2,NULL,NULL,'Sabine Krämer',1795186800,0,NULL,0,0);
INSERT INTO concern VALUES(459514470400,1,0,'1537','Käthe Ullrich','@buerger537@social.example','Eine Frage: welche Unterlagen brauche ich für die Ummeldung? Das betrifft auch die Nachbarstraße. Vielleicht hilft ein Schild. Danke und Gruß',0,459515852800,1794983800,0,0,0,459515852800,NULL,2,1,replace('Laterne\nkaputt','\n',char(10)),replace('Straßen\nBeleuchtung','\n',char(10)),'Jonas Wirth',0,0,NULL,0,0);
CREATE TABLE message (
  id INTEGER PRIMARY KEY,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  concern_id INTEGER REFERENCES concern (id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  parent_id TEXT,
  own INTEGER NOT NULL,
  waiting INTEGER NOT NULL, -- a citizen's message that nobody has answered
  unread INTEGER NOT NULL,
  visibility INTEGER NOT NULL,
  created INTEGER NOT NULL,
  fetched INTEGER NOT NULL,
  deadline INTEGER NOT NULL,
  author_id TEXT NOT NULL,
  author_name TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  author_url TEXT,
  remote_url TEXT,
  language TEXT,
  text TEXT NOT NULL,
  markup TEXT NOT NULL,
  media TEXT NOT NULL,
  raw TEXT NOT NULL
, automatic INTEGER NOT NULL DEFAULT 0, personal INTEGER NOT NULL DEFAULT 0, masked INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0) STRICT;
INSERT INTO message VALUES(459420467200,1,459420467200,'100000','p7',0,0,0,0,1794611200,1794611200,0,'1518','Ingrid Ullrich','@buerger518@social.example',NULL,'https://social.example/@buerger518/0','de','@gemeinde Sehr geehrte Damen und Herren, am Friedhofsweg wurde wild Bauschutt abgeladen. Könnten Sie bitte jemanden vorbeischicken? Meine Nachbarn sehen das genauso. Vielen Dank!','@gemeinde Sehr geehrte Damen und Herren, am Friedhofsweg wurde wild Bauschutt abgeladen. Könnten Sie bitte jemanden vorbeischicken? Meine Nachbarn sehen das genauso. Vielen Dank!','[]','<p>@gemeinde Sehr geehrte Damen und Herren, am Friedhofsweg wurde wild Bauschutt abgeladen. Könnten Sie bitte jemanden vorbeischicken? Meine Nachbarn sehen das genauso. Vielen Dank!</p>',0,0,0,0);
INSERT INTO message VALUES(459421849600,1,459420467200,'100001','100000',1,0,0,0,1794616600,1794616600,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/1','de','Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.','Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.','[]','<p>Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.</p>',0,0,0,0);
INSERT INTO message VALUES(459425996800,1,459425996800,'100002',NULL,0,0,0,0,1794632800,1794632800,0,'1023','Xaver Müller','@buerger23@social.example',NULL,'https://social.example/@buerger23/2','de','@gemeinde die Toilette an der Kirchgasse ist seit Wochen geschlossen. Vielleicht ist das untergegangen. Früher ging das schneller. Besten Dank','@gemeinde die Toilette an der Kirchgasse ist seit Wochen geschlossen. Vielleicht ist das untergegangen. Früher ging das schneller. Besten Dank','[]','<p>@gemeinde die Toilette an der Kirchgasse ist seit Wochen geschlossen. Vielleicht ist das untergegangen. Früher ging das schneller. Besten Dank</p>',0,0,0,0);
INSERT INTO message VALUES(459427379200,1,459425996800,'100003','100002',1,0,0,0,1794638200,1794638200,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/3','de','Vielen Dank für den Hinweis. Wir haben ihn an den Bauhof weitergegeben.','Vielen Dank für den Hinweis. Wir haben ihn an den Bauhof weitergegeben.','[]','<p>Vielen Dank für den Hinweis. Wir haben ihn an den Bauhof weitergegeben.</p>',0,0,0,0);
INSERT INTO message VALUES(459427840000,1,459425996800,'100004','100003',0,1,0,0,1794640000,1794640000,0,'1023','Xaver Müller','@buerger23@social.example',NULL,'https://social.example/@buerger23/4','de','Danke, dann weiß ich Bescheid.','Danke, dann weiß ich Bescheid.','[]','<p>Danke, dann weiß ich Bescheid.</p>',0,0,0,0);
INSERT INTO message VALUES(459434291200,1,459434291200,'100005',NULL,0,1,1,0,1794665200,1794665200,1795001400,'1311','Lukas Möller','@buerger311@social.example',NULL,'https://social.example/@buerger311/5','de','@gemeinde die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Die Kinder gehen jeden Tag dort vorbei. Danke im Voraus.','@gemeinde die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Die Kinder gehen jeden Tag dort vorbei. Danke im Voraus.','[]','<p>@gemeinde die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Die Kinder gehen jeden Tag dort vorbei. Danke im Voraus.</p>',0,0,0,0);
INSERT INTO message VALUES(459437056000,1,459437056000,'100006','p8',0,1,0,0,1794676000,1794676000,1795001400,'1527','Renate Ullrich','@buerger527@social.example',NULL,'https://social.example/@buerger527/6','de','@gemeinde Guten Morgen, die Bank an der Kirchgasse ist morsch. Die Feuerwehr käme da nicht mehr durch. Was kostet das ungefähr? Ich bin gespannt.','@gemeinde Guten Morgen, die Bank an der Kirchgasse ist morsch. Die Feuerwehr käme da nicht mehr durch. Was kostet das ungefähr? Ich bin gespannt.','[]','<p>@gemeinde Guten Morgen, die Bank an der Kirchgasse ist morsch. Die Feuerwehr käme da nicht mehr durch. Was kostet das ungefähr? Ich bin gespannt.</p>',0,0,0,0);
INSERT INTO message VALUES(459439820800,1,459439820800,'100007','p9',0,1,0,0,1794686800,1794686800,1795001400,'1831','Volker Kühn','@buerger831@social.example',NULL,'https://social.example/@buerger831/7','de','@gemeinde der Internetanschluss an der Gartenstraße fällt ständig aus. Wann kommt die Glasfaser? Ich habe das schon einmal gemeldet. Schönen Tag noch','@gemeinde der Internetanschluss an der Gartenstraße fällt ständig aus. Wann kommt die Glasfaser? Ich habe das schon einmal gemeldet. Schönen Tag noch','[]','<p>@gemeinde der Internetanschluss an der Gartenstraße fällt ständig aus. Wann kommt die Glasfaser? Ich habe das schon einmal gemeldet. Schönen Tag noch</p>',0,0,0,0);
INSERT INTO message VALUES(459442585600,1,459442585600,'100008','p1',0,0,0,0,1794697600,1794697600,0,'1577','Hatice Wagner','@buerger577@social.example',NULL,'https://social.example/@buerger577/8','de','@gemeinde Hallo zusammen, kann ich die Geburtsurkunde online beantragen? Ich wohne direkt gegenüber. Mit dem Kinderwagen kommt man kaum vorbei. Viele Grüße','@gemeinde Hallo zusammen, kann ich die Geburtsurkunde online beantragen? Ich wohne direkt gegenüber. Mit dem Kinderwagen kommt man kaum vorbei. Viele Grüße','[]','<p>@gemeinde Hallo zusammen, kann ich die Geburtsurkunde online beantragen? Ich wohne direkt gegenüber. Mit dem Kinderwagen kommt man kaum vorbei. Viele Grüße</p>',0,0,0,0);
INSERT INTO message VALUES(459443968000,1,459442585600,'100009','100008',1,0,0,0,1794703000,1794703000,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/9','de','Das Rathaus ist zwischen den Feiertagen am 29. und 30. Dezember geöffnet.','Das Rathaus ist zwischen den Feiertagen am 29. und 30. Dezember geöffnet.','[]','<p>Das Rathaus ist zwischen den Feiertagen am 29. und 30. Dezember geöffnet.</p>',0,0,0,0);
INSERT INTO message VALUES(459448115200,1,459448115200,'100010','p8',0,1,1,0,1794719200,1794719200,1795001400,'1050','Ulrike Keller','@buerger50@social.example',NULL,'https://social.example/@buerger50/10','de','@gemeinde Guten Abend, am Neubaugebiet Höhäcker steht ein Auto ohne Kennzeichen. Schönen Tag noch','@gemeinde Guten Abend, am Neubaugebiet Höhäcker steht ein Auto ohne Kennzeichen. Schönen Tag noch','[]','<p>@gemeinde Guten Abend, am Neubaugebiet Höhäcker steht ein Auto ohne Kennzeichen. Schönen Tag noch</p>',0,0,0,0);
INSERT INTO message VALUES(459450880000,1,459450880000,'100011','p5',0,1,1,0,1794730000,1794730000,1795001400,'1878','Ingrid Seitz','@buerger878@social.example',NULL,'https://social.example/@buerger878/11','de','@gemeinde Guten Abend, an der Mühlgasse ist der Hundekotbeutelspender leer. Ich frage für meine Mutter, sie hat kein Internet. Mir wäre der Nachmittag am liebsten. Ich bin gespannt.','@gemeinde Guten Abend, an der Mühlgasse ist der Hundekotbeutelspender leer. Ich frage für meine Mutter, sie hat kein Internet. Mir wäre der Nachmittag am liebsten. Ich bin gespannt.','[]','<p>@gemeinde Guten Abend, an der Mühlgasse ist der Hundekotbeutelspender leer. Ich frage für meine Mutter, sie hat kein Internet. Mir wäre der Nachmittag am liebsten. Ich bin gespannt.</p>',0,0,0,0);
INSERT INTO message VALUES(459453644800,1,459453644800,'100012',NULL,0,1,1,0,1794740800,1794740800,1795001400,'1206','Björn Huber','@buerger206@social.example',NULL,'https://social.example/@buerger206/12','de','@gemeinde an der Austraße fehlt seit dem Sturm ein Verkehrsschild. Liebe Grüße aus Oberdorf','@gemeinde an der Austraße fehlt seit dem Sturm ein Verkehrsschild. Liebe Grüße aus Oberdorf','[]','<p>@gemeinde an der Austraße fehlt seit dem Sturm ein Verkehrsschild. Liebe Grüße aus Oberdorf</p>',0,0,0,0);
INSERT INTO message VALUES(459456409600,1,459456409600,'100013','p6',0,1,0,0,1794751600,1794751600,1795001400,'1697','Hatice Engelhardt','@buerger697@social.example',NULL,'https://social.example/@buerger697/13','de','@gemeinde Guten Tag, das neue Grün an der Brücke am Bach ist wirklich schön geworden. Könnten Sie bitte jemanden vorbeischicken? Ich weiß, Sie haben viel zu tun. Ich bin gespannt.','@gemeinde Guten Tag, das neue Grün an der Brücke am Bach ist wirklich schön geworden. Könnten Sie bitte jemanden vorbeischicken? Ich weiß, Sie haben viel zu tun. Ich bin gespannt.','[]','<p>@gemeinde Guten Tag, das neue Grün an der Brücke am Bach ist wirklich schön geworden. Könnten Sie bitte jemanden vorbeischicken? Ich weiß, Sie haben viel zu tun. Ich bin gespannt.</p>',0,0,0,0);
INSERT INTO message VALUES(459459174400,1,459459174400,'100014','p8',0,0,1,0,1794762400,1794762400,0,'1292','Waltraud Lindner','@buerger292@social.example',NULL,'https://social.example/@buerger292/14','de','@gemeinde Guten Tag, wie melde ich mein Kind für die Grundschule an? Das ist gerade für ältere Leute gefährlich. Vielen Dank!','@gemeinde Guten Tag, wie melde ich mein Kind für die Grundschule an? Das ist gerade für ältere Leute gefährlich. Vielen Dank!','[]','<p>@gemeinde Guten Tag, wie melde ich mein Kind für die Grundschule an? Das ist gerade für ältere Leute gefährlich. Vielen Dank!</p>',0,0,0,0);
INSERT INTO message VALUES(459460556800,1,459459174400,'100015','100014',1,0,0,0,1794767800,1794767800,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/15','de','Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.','Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.','[]','<p>Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.</p>',0,0,0,0);
INSERT INTO message VALUES(459461017600,1,459459174400,'100016','100015',0,1,0,0,1794769600,1794769600,1795001400,'1292','Waltraud Lindner','@buerger292@social.example',NULL,'https://social.example/@buerger292/16','de','Alles klar, danke Ihnen.','Alles klar, danke Ihnen.','[]','<p>Alles klar, danke Ihnen.</p>',0,0,0,0);
INSERT INTO message VALUES(459467468800,1,459467468800,'100017','p9',0,0,0,0,1794794800,1794794800,0,'1564','Yvonne Vogt','@buerger564@social.example',NULL,'https://social.example/@buerger564/17','de','@gemeinde Hallo, die Hecke an der Schulstraße ragt weit in den Gehweg. Was kostet das ungefähr?','@gemeinde Hallo, die Hecke an der Schulstraße ragt weit in den Gehweg. Was kostet das ungefähr?','[]','<p>@gemeinde Hallo, die Hecke an der Schulstraße ragt weit in den Gehweg. Was kostet das ungefähr?</p>',0,0,0,0);
INSERT INTO message VALUES(459468851200,1,459467468800,'100018','100017',1,0,0,0,1794800200,1794800200,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/18','de','Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.','Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.','[]','<p>Die Anmeldung ist ab Montag im Sekretariat der Schule möglich.</p>',0,0,0,0);
INSERT INTO message VALUES(459472998400,1,459472998400,'100019',NULL,0,0,0,0,1794816400,1794816400,0,'1174','Yvonne Großmann','@buerger174@social.example',NULL,'https://social.example/@buerger174/19','de','@gemeinde Hallo zusammen, warum wird der Wochenmarkt vom Wertstoffhof verlegt? Das ist gerade für ältere Leute gefährlich. Das betrifft auch die Nachbarstraße. Danke im Voraus.','@gemeinde Hallo zusammen, warum wird der Wochenmarkt vom Wertstoffhof verlegt? Das ist gerade für ältere Leute gefährlich. Das betrifft auch die Nachbarstraße. Danke im Voraus.','[]','<p>@gemeinde Hallo zusammen, warum wird der Wochenmarkt vom Wertstoffhof verlegt? Das ist gerade für ältere Leute gefährlich. Das betrifft auch die Nachbarstraße. Danke im Voraus.</p>',0,0,0,0);
INSERT INTO message VALUES(459474380800,1,459472998400,'100020','100019',1,0,0,0,1794821800,1794821800,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/20','de','Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.','Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.','[]','<p>Dafür ist das Landratsamt zuständig; wir haben Ihre Frage dorthin gegeben.</p>',0,0,0,0);
INSERT INTO message VALUES(459474841600,1,459472998400,'100021','100020',0,1,0,0,1794823600,1794823600,1795001400,'1174','Yvonne Großmann','@buerger174@social.example',NULL,'https://social.example/@buerger174/21','de','Danke. Und bis wann ungefähr?','Danke. Und bis wann ungefähr?','[]','<p>Danke. Und bis wann ungefähr?</p>',0,0,0,0);
INSERT INTO message VALUES(459481292800,1,459481292800,'100022','p2',0,1,1,3,1794848800,1794848800,1795107600,'1233','Xaver Jäger','@buerger233@social.example',NULL,'https://social.example/@buerger233/22','de','@gemeinde Hallo, die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Auf Ihrer Seite habe ich nichts dazu gefunden. Danke im Voraus.','@gemeinde Hallo, die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Auf Ihrer Seite habe ich nichts dazu gefunden. Danke im Voraus.','[]','<p>@gemeinde Hallo, die Bücherei hat andere Öffnungszeiten als auf der Seite steht. Auf Ihrer Seite habe ich nichts dazu gefunden. Danke im Voraus.</p>',0,0,0,0);
INSERT INTO message VALUES(459484057344,1,459484057344,'100023',NULL,0,1,1,3,1794859599,1794859599,1795107600,'1316','Quirin Möller','@buerger316@social.example',NULL,'https://social.example/@buerger316/23','de','@gemeinde Moin, welche Unterlagen brauche ich für die Ummeldung? Mit dem Kinderwagen kommt man kaum vorbei. Seit dem Regen ist es schlimmer geworden. Ich bin gespannt.','@gemeinde Moin, welche Unterlagen brauche ich für die Ummeldung? Mit dem Kinderwagen kommt man kaum vorbei. Seit dem Regen ist es schlimmer geworden. Ich bin gespannt.','[]','<p>@gemeinde Moin, welche Unterlagen brauche ich für die Ummeldung? Mit dem Kinderwagen kommt man kaum vorbei. Seit dem Regen ist es schlimmer geworden. Ich bin gespannt.</p>',0,0,0,0);
INSERT INTO message VALUES(459486822400,1,459486822400,'100024','p4',0,1,1,0,1794870400,1794870400,1795107600,'1261','Volker Kraus','@buerger261@social.example',NULL,'https://social.example/@buerger261/24','de','@gemeinde der Internetanschluss am Friedhofsweg fällt ständig aus. Wann kommt die Glasfaser? Danke im Voraus.','@gemeinde der Internetanschluss am Friedhofsweg fällt ständig aus. Wann kommt die Glasfaser? Danke im Voraus.','[]','<p>@gemeinde der Internetanschluss am Friedhofsweg fällt ständig aus. Wann kommt die Glasfaser? Danke im Voraus.</p>',0,0,0,0);
INSERT INTO message VALUES(459489587200,1,459489587200,'100025','p6',0,0,1,3,1794881200,1794881200,0,'1663','Dieter Dürr','@buerger663@social.example',NULL,'https://social.example/@buerger663/25','de','@gemeinde Guten Morgen, am Wochenende war es an der Festhalle bis drei Uhr morgens sehr laut. Liebe Grüße aus Oberdorf','@gemeinde Guten Morgen, am Wochenende war es an der Festhalle bis drei Uhr morgens sehr laut. Liebe Grüße aus Oberdorf','[]','<p>@gemeinde Guten Morgen, am Wochenende war es an der Festhalle bis drei Uhr morgens sehr laut. Liebe Grüße aus Oberdorf</p>',0,0,0,0);
INSERT INTO message VALUES(459490969600,1,459489587200,'100026','100025',1,0,0,0,1794886600,1794886600,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/26','de','Bitte rufen Sie uns kurz an, dann klären wir das gemeinsam.','Bitte rufen Sie uns kurz an, dann klären wir das gemeinsam.','[]','<p>Bitte rufen Sie uns kurz an, dann klären wir das gemeinsam.</p>',0,0,0,0);
INSERT INTO message VALUES(459495116800,1,459495116800,'100027',NULL,0,0,1,0,1794902800,1794902800,0,'1893','Xaver Seitz','@buerger893@social.example',NULL,'https://social.example/@buerger893/27','de','@gemeinde Liebes Rathaus, die Hecke am Radweg nach Oberdorf ragt weit in den Gehweg. Gilt das auch für den Ortsteil Oberdorf? Herzliche Grüße','@gemeinde Liebes Rathaus, die Hecke am Radweg nach Oberdorf ragt weit in den Gehweg. Gilt das auch für den Ortsteil Oberdorf? Herzliche Grüße','[]','<p>@gemeinde Liebes Rathaus, die Hecke am Radweg nach Oberdorf ragt weit in den Gehweg. Gilt das auch für den Ortsteil Oberdorf? Herzliche Grüße</p>',0,0,0,0);
INSERT INTO message VALUES(459496499200,1,459495116800,'100028','100027',1,0,0,0,1794908200,1794908200,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/28','de','Wir haben den Eigentümer angeschrieben und melden uns wieder.','Wir haben den Eigentümer angeschrieben und melden uns wieder.','[]','<p>Wir haben den Eigentümer angeschrieben und melden uns wieder.</p>',0,0,0,0);
INSERT INTO message VALUES(459500646400,1,459500646400,'100029',NULL,0,1,1,0,1794924400,1794924400,1795107600,'1317','Renate Möller','@buerger317@social.example',NULL,'https://social.example/@buerger317/29','de','@gemeinde Grüß Gott, der Winterdienst war an der Brücke am Bach heute wieder nicht. Was kostet das ungefähr? Ich habe das schon einmal gemeldet. Liebe Grüße aus Oberdorf','@gemeinde Grüß Gott, der Winterdienst war an der Brücke am Bach heute wieder nicht. Was kostet das ungefähr? Ich habe das schon einmal gemeldet. Liebe Grüße aus Oberdorf','[]','<p>@gemeinde Grüß Gott, der Winterdienst war an der Brücke am Bach heute wieder nicht. Was kostet das ungefähr? Ich habe das schon einmal gemeldet. Liebe Grüße aus Oberdorf</p>',0,0,0,0);
INSERT INTO message VALUES(459503411200,1,459503411200,'100030','p5',0,1,0,0,1794935200,1794935200,1795174200,'1069','Jörg Weiß','@buerger69@social.example',NULL,'https://social.example/@buerger69/30','de','@gemeinde Grüß Gott, gibt es an der Festhalle noch freie Kindergartenplätze? Im Dunkeln sieht man dort gar nichts. Schönen Tag noch','@gemeinde Grüß Gott, gibt es an der Festhalle noch freie Kindergartenplätze? Im Dunkeln sieht man dort gar nichts. Schönen Tag noch','[]','<p>@gemeinde Grüß Gott, gibt es an der Festhalle noch freie Kindergartenplätze? Im Dunkeln sieht man dort gar nichts. Schönen Tag noch</p>',0,0,0,0);
INSERT INTO message VALUES(459506176000,1,459506176000,'100031','p9',0,1,1,3,1794946000,1794946000,1795174200,'1275','Franz Lindner','@buerger275@social.example',NULL,'https://social.example/@buerger275/31','de','@gemeinde Eine Frage: an der Mühlgasse steht ein Auto ohne Kennzeichen. Vielleicht ist das untergegangen. Danke und Gruß','@gemeinde Eine Frage: an der Mühlgasse steht ein Auto ohne Kennzeichen. Vielleicht ist das untergegangen. Danke und Gruß','[]','<p>@gemeinde Eine Frage: an der Mühlgasse steht ein Auto ohne Kennzeichen. Vielleicht ist das untergegangen. Danke und Gruß</p>',0,1,0,0);
INSERT INTO message VALUES(459508940800,1,459508940800,'100032','p7',0,1,0,3,1794956800,1794956800,1795174200,'1899','Sören Seitz','@buerger899@social.example',NULL,'https://social.example/@buerger899/32','de','@gemeinde Guten Tag, das Regenwasser läuft von der Hauptstraße direkt in unseren Keller. Schönen Tag noch','@gemeinde Guten Tag, das Regenwasser läuft von der Hauptstraße direkt in unseren Keller. Schönen Tag noch','[]','<p>@gemeinde Guten Tag, das Regenwasser läuft von der Hauptstraße direkt in unseren Keller. Schönen Tag noch</p>',0,0,0,1794999400);
INSERT INTO message VALUES(459511705600,1,459511705600,'100033','p7',0,1,1,0,1794967600,1794967600,1795174200,'1122','Claudia Yılmaz','@buerger122@social.example',NULL,'https://social.example/@buerger122/33','de','@gemeinde Guten Abend, die Toilette an der Schulstraße ist seit Wochen geschlossen. Viele Grüße','@gemeinde Guten Abend, die Toilette an der Schulstraße ist seit Wochen geschlossen. Viele Grüße','[]','<p>@gemeinde Guten Abend, die Toilette an der Schulstraße ist seit Wochen geschlossen. Viele Grüße</p>',0,0,0,0);
INSERT INTO message VALUES(459514470400,1,459514470400,'100034',NULL,0,0,0,0,1794978400,1794978400,0,'1537','Käthe Ullrich','@buerger537@social.example',NULL,'https://social.example/@buerger537/34','de','@gemeinde Eine Frage: welche Unterlagen brauche ich für die Ummeldung? Das betrifft auch die Nachbarstraße. Vielleicht hilft ein Schild. Danke und Gruß','@gemeinde Eine Frage: welche Unterlagen brauche ich für die Ummeldung? Das betrifft auch die Nachbarstraße. Vielleicht hilft ein Schild. Danke und Gruß','[]','<p>@gemeinde Eine Frage: welche Unterlagen brauche ich für die Ummeldung? Das betrifft auch die Nachbarstraße. Vielleicht hilft ein Schild. Danke und Gruß</p>',0,0,0,0);
INSERT INTO message VALUES(459515852800,1,459514470400,'100035','100034',1,0,0,0,1794983800,1794983800,0,'1','Gemeinde Musterbach','@gemeinde@example.org',NULL,'https://social.example/@buerger0/35','de','Das Formular finden Sie auf unserer Seite unter Bürgerservice.','Das Formular finden Sie auf unserer Seite unter Bürgerservice.','[]','<p>Das Formular finden Sie auf unserer Seite unter Bürgerservice.</p>',1,0,0,0);
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  channel_id INTEGER REFERENCES channel (id) ON DELETE SET NULL,
  post_id INTEGER REFERENCES post (id) ON DELETE CASCADE,
  message_id INTEGER REFERENCES message (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  visibility INTEGER NOT NULL,
  parent_id TEXT,
  mention TEXT,
  due INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  key TEXT UNIQUE,
  claimed INTEGER NOT NULL,
  remote_id TEXT,
  remote_url TEXT,
  sent INTEGER NOT NULL,
  error INTEGER NOT NULL,
  error_text TEXT,
  created INTEGER NOT NULL
, notice_id INTEGER REFERENCES notice (id) ON DELETE SET NULL, sender INTEGER NOT NULL DEFAULT 0, scheduled_id TEXT, expires INTEGER NOT NULL DEFAULT 0, poll TEXT, poll_multiple INTEGER NOT NULL DEFAULT 0, poll_seconds INTEGER NOT NULL DEFAULT 0, moved INTEGER NOT NULL DEFAULT 0, measure_id INTEGER REFERENCES measure (id) ON DELETE SET NULL) STRICT;
INSERT INTO delivery VALUES(1,0,2,1,1,NULL,'Wegen des Feiertags wird der Restmüll erst am Freitag abgeholt. Bitte stellen Sie die Tonnen bis 6 Uhr bereit.','de',0,NULL,NULL,1771676100,0,1,'key-1',1771676100,'p1','https://example.org/@gemeinde/p1',1771676102,-1,NULL,1771157700,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(2,0,2,1,2,NULL,'Die Straßenbeleuchtung in der Gartenstraße wird am Mittwoch auf sparsame Leuchten umgestellt. Es kann kurz dunkel werden.','de',0,NULL,NULL,1774533600,0,1,'key-2',1774533600,'p2','https://example.org/@gemeinde/p2',1774533602,-1,NULL,1774015200,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(3,0,2,1,3,NULL,'Trinkwasser: Die Untersuchung vom Montag ist ohne Befund. Sie müssen nichts abkochen.','de',0,NULL,NULL,1777376700,0,1,'key-3',1777376700,'p3','https://example.org/@gemeinde/p3',1777376702,-1,NULL,1776858300,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(4,0,2,1,4,NULL,'Wir suchen Wahlhelferinnen und Wahlhelfer. Wer am Sonntag einige Stunden Zeit hat, meldet sich bitte im Rathaus.','de',0,NULL,NULL,1780214400,0,1,'key-4',1780214400,'p4','https://example.org/@gemeinde/p4',1780214402,-1,NULL,1779696000,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(5,0,2,1,5,NULL,'Die Straßenbeleuchtung in der Gartenstraße wird am Mittwoch auf sparsame Leuchten umgestellt. Es kann kurz dunkel werden.','de',0,NULL,NULL,1783087200,0,1,'key-5',1783087200,'p5','https://example.org/@gemeinde/p5',1783087202,-1,NULL,1782568800,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(6,0,2,1,6,NULL,'Am Donnerstag bleibt das Bürgerbüro wegen einer Fortbildung geschlossen. Ab Freitag, 8 Uhr, sind wir wieder für Sie da.','de',0,NULL,NULL,1785920400,0,1,'key-6',1785920400,'p6','https://example.org/@gemeinde/p6',1785920402,-1,NULL,1785402000,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(7,0,2,1,7,NULL,'Der Spielplatz Wiesengrund ist wieder offen. Die neue Schaukel wartet.','de',0,NULL,NULL,1788787800,0,1,'key-7',1788787800,'p7','https://example.org/@gemeinde/p7',1788787802,-1,NULL,1788269400,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(8,0,2,1,8,NULL,'Wegen des Feiertags wird der Restmüll erst am Freitag abgeholt. Bitte stellen Sie die Tonnen bis 6 Uhr bereit.','de',0,NULL,NULL,1791555300,0,1,'key-8',1791555300,'p8','https://example.org/@gemeinde/p8',1791555302,-1,NULL,1791036900,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(9,0,2,1,9,NULL,'Bitte schneiden Sie Hecken bis Ende Februar zurück. Danach brüten die Vögel.','de',0,NULL,NULL,1794469500,0,1,'key-9',1794469500,'p9','https://example.org/@gemeinde/p9',1794469502,-1,NULL,1793951100,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(10,0,1,1,10,NULL,'Bitte schneiden Sie Hecken bis Ende Februar zurück. Danach brüten die Vögel.','de',0,NULL,NULL,1797346800,0,1,'key-sending',1797346800,NULL,NULL,0,-1,NULL,1796828400,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(11,4,2,1,NULL,NULL,'Netiquette der Gemeinde Musterbach: Bleibt freundlich und sachlich. 1/2','de',0,NULL,NULL,1794999000,0,1,'key-n1',1794999000,'n1','https://example.org/@gemeinde/n1',1794999001,-1,NULL,1794998999,1,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(12,4,2,1,NULL,NULL,'Keine Werbung. 2/2','de',0,'n1',NULL,1794999000,0,1,'key-n2',1794999000,'n2','https://example.org/@gemeinde/n2',1794999001,-1,NULL,1794998999,2,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(13,5,2,1,NULL,NULL,'','de',0,NULL,NULL,1794999000,0,1,'key-n3',1794999000,'n1',NULL,1794999001,-1,NULL,1794998999,1,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(14,7,3,1,NULL,NULL,'[{"name":"Impressum","value":"https://gemeinde-musterbach.example/impressum"}]','de',0,NULL,NULL,1794999000,0,1,'key-n4',1794999000,NULL,NULL,0,2,'This action is not allowed',1794998999,3,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(15,2,0,1,NULL,NULL,'Werbung löschen wir. 2/2','de',0,NULL,NULL,1795100000,0,0,NULL,0,'n2',NULL,0,-1,NULL,1794998999,2,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(16,8,2,1,NULL,459514470400,'Das ist eine automatische Antwort.','de',3,'100034','@buerger537@social.example',1794978460,0,1,'key-a1',1794978460,'100035',NULL,1794978462,-1,NULL,1794978460,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(17,0,0,1,12,NULL,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de',0,NULL,NULL,1796110200,0,0,NULL,0,NULL,NULL,0,-1,NULL,1794998999,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(18,0,0,1,13,NULL,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de',0,NULL,NULL,1799308800,0,0,NULL,0,NULL,NULL,0,-1,NULL,1794998999,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(19,0,0,1,14,NULL,'Heute um 19 Uhr tagt der Gemeinderat im Rathaus.','de',0,NULL,NULL,1801553400,0,0,NULL,0,NULL,NULL,0,-1,NULL,1794998999,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(20,0,8,1,15,NULL,'Der Weihnachtsmarkt beginnt am Freitag um 16 Uhr.','de',0,NULL,NULL,1795770000,0,1,'key-s1',1794999100,NULL,NULL,0,-1,NULL,1794998999,NULL,1,'3221',1795978800,NULL,0,0,1795766400,NULL);
INSERT INTO delivery VALUES(21,0,1,1,16,NULL,'Am Samstag bleibt die Bücherei geschlossen.','de',0,NULL,NULL,1795856400,0,1,'key-s2',1794999200,NULL,NULL,0,-1,NULL,1794998999,NULL,1,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(22,0,9,1,17,NULL,'Der Häckselplatz öffnet am Montag.','de',0,NULL,NULL,1796029200,0,1,'key-s3',1794999300,NULL,NULL,0,-1,NULL,1794998999,NULL,1,'3222',0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(23,0,2,1,18,NULL,'Die Lindenstraße ist bis Freitag gesperrt. Die Umleitung ist ausgeschildert.','de',0,NULL,NULL,1794985200,0,1,'key-s4',1794910000,'s4','https://example.org/@gemeinde/s4',1794910001,-1,NULL,1794998999,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(24,0,10,2,18,NULL,'Straßensperrung: Lindenstraße bis Freitag, 27. November.','de',0,NULL,NULL,1794985200,0,0,NULL,0,NULL,NULL,0,-1,NULL,1794998999,NULL,2,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(25,0,11,1,20,NULL,'Trinkwasser im Ortsteil Neudorf bitte bis auf Weiteres abkochen.','de',0,NULL,NULL,1794999600,0,0,NULL,0,NULL,NULL,0,-1,NULL,1794998999,NULL,0,NULL,0,NULL,0,0,0,NULL);
INSERT INTO delivery VALUES(26,9,2,1,NULL,NULL,'','de',0,NULL,NULL,1795590000,0,1,'schluessel-massnahme',1795590001,NULL,NULL,1795590002,-1,NULL,1795590000,NULL,0,NULL,0,NULL,0,0,0,1);
CREATE TABLE timetable (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL,
  name TEXT,
  week TEXT NOT NULL,
  unclear TEXT -- as typed, not understood yet
) STRICT;
INSERT INTO timetable VALUES(0,0,0,0,NULL,'Mo 08:00-12:30; Tu 08:00-12:30,14:00-16:00; We 08:00-12:30; Th 08:00-12:30,14:00-18:00; Fr 08:00-12:30',NULL);
INSERT INTO timetable VALUES(1,0,740191,740235,'Sommerferien','Mo-Fr 08:00-12:00',NULL);
INSERT INTO timetable VALUES(2,1,0,0,NULL,'Mo-Th 09:00-12:00; Fr 22:00-26:00',NULL);
CREATE TABLE special_day (
  position INTEGER NOT NULL PRIMARY KEY,
  repeat INTEGER NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL,
  easter_offset INTEGER NOT NULL,
  name TEXT NOT NULL,
  hours TEXT,
  scope INTEGER NOT NULL
) STRICT;
INSERT INTO special_day VALUES(0,1,739609,0,0,'Heiligabend',NULL,0);
INSERT INTO special_day VALUES(1,2,0,0,-48,'Rosenmontag','08:00-11:00',0);
INSERT INTO special_day VALUES(2,0,739978,739980,0,'Betriebsruhe',NULL,0);
INSERT INTO special_day VALUES(3,3,0,0,0,'Brückentag',NULL,1);
CREATE TABLE promise (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  unit INTEGER NOT NULL
) STRICT;
INSERT INTO promise VALUES(0,1,3,1);
INSERT INTO promise VALUES(1,2,8,0);
CREATE TABLE rule (
  position INTEGER NOT NULL PRIMARY KEY,
  clause TEXT NOT NULL,
  chosen INTEGER NOT NULL,
  subject TEXT,
  text TEXT,
  brief TEXT
) STRICT;
INSERT INTO rule VALUES(0,'tone',1,NULL,NULL,NULL);
INSERT INTO rule VALUES(1,'spam',1,'Keine Werbung','Werbung löschen wir ohne Rückfrage.','Keine Werbung.');
INSERT INTO rule VALUES(2,'own-1',1,'Vereine','Termine der Vereine gehören in den Veranstaltungskalender.',NULL);
INSERT INTO rule VALUES(3,'religion',0,NULL,NULL,NULL);
CREATE TABLE measure_step (
  position INTEGER NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  "after" INTEGER NOT NULL,
  decided_by TEXT,
  text TEXT
) STRICT;
INSERT INTO measure_step VALUES(0,0,1,1,NULL,NULL);
INSERT INTO measure_step VALUES(1,1,1,2,'Hauptamt',NULL);
INSERT INTO measure_step VALUES(2,2,1,2,'Hauptamt','Wir löschen den Kommentar.');
INSERT INTO measure_step VALUES(3,3,1,1,'Bürgermeisterin',NULL);
INSERT INTO measure_step VALUES(4,4,0,3,NULL,NULL);
CREATE TABLE duty (
  position INTEGER NOT NULL PRIMARY KEY,
  role INTEGER NOT NULL,
  person TEXT,
  unit TEXT,
  phone TEXT,
  email TEXT,
  deputy TEXT,
  deputy_phone TEXT,
  deputy_email TEXT,
  away_from INTEGER NOT NULL,
  away_until INTEGER NOT NULL
) STRICT;
INSERT INTO duty VALUES(0,0,'Sabine Krämer','Hauptamt','030 23125 130','kraemer@gemeinde-musterbach.example','Jonas Wirth','030 23125 131',NULL,739943,739947);
INSERT INTO duty VALUES(1,1,'Jonas Wirth','Hauptamt','030 23125 131',NULL,NULL,NULL,NULL,0,0);
INSERT INTO duty VALUES(2,3,'Martina Vogel','Bürgermeisterin',NULL,NULL,'Sabine Krämer',NULL,NULL,0,0);
CREATE TABLE contact (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT,
  role TEXT,
  phone TEXT,
  email TEXT,
  speaks INTEGER NOT NULL,
  note TEXT
) STRICT;
INSERT INTO contact VALUES(0,'Martina Vogel','Bürgermeisterin','030 23125 110',NULL,1,'Immer zuerst');
INSERT INTO contact VALUES(1,'Beate Lang','Ordnungsamt','030 23125 120',NULL,0,NULL);
CREATE TABLE statement (
  position INTEGER NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO statement VALUES(0,'Stromausfall','Uns ist der Stromausfall bekannt. Wir melden uns um [Uhrzeit] wieder.');
INSERT INTO statement VALUES(1,'Hochwasser','Bitte bleiben Sie dem Bach fern.');
CREATE TABLE document_export (
  position INTEGER NOT NULL PRIMARY KEY,
  document INTEGER NOT NULL,
  first_exported INTEGER NOT NULL,
  exported INTEGER NOT NULL,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO document_export VALUES(0,0,1791544000,1794740800,'5f1d');
INSERT INTO document_export VALUES(1,1,1792408000,1792408000,'a7c0');
CREATE TABLE rules_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  created INTEGER NOT NULL,
  note TEXT,
  content TEXT NOT NULL
) STRICT;
INSERT INTO rules_version VALUES(1,1787224000,NULL,replace('[netiquette]\nformat=1\nlanguage=de\nzone=Europe/Berlin\ntitle=Netiquette der Gemeinde Musterbach\nintro=Schön, dass Ihr da seid.\nrules=1\n\n[rule-1]\nnumber=1\nid=tone\nsubject=Respektvoller Umgang\nbrief=Bleibt freundlich und sachlich.\ntext=Geht mit anderen so um, wie Ihr es Euch selbst wünscht.\n\n','\n',char(10)));
INSERT INTO rules_version VALUES(2,1794568000,'Werbung fehlte',replace('[netiquette]\nformat=1\nlanguage=de\nzone=Europe/Berlin\ntitle=Netiquette der Gemeinde Musterbach\nintro=Schön, dass Ihr da seid.\nrules=2\n\n[rule-1]\nnumber=1\nid=tone\nsubject=Respektvoller Umgang\nbrief=Bleibt freundlich und sachlich.\ntext=Geht mit anderen so um, wie Ihr es Euch selbst wünscht.\n\n[rule-2]\nnumber=2\nid=spam\nsubject=Keine Werbung\nbrief=Keine Werbung.\ntext=Werbung löschen wir ohne Rückfrage.\n\n','\n',char(10)));
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  text TEXT NOT NULL,
  remote_id TEXT,
  remote_url TEXT,
  pinned INTEGER NOT NULL,
  delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  error INTEGER NOT NULL,
  UNIQUE (channel_id, part)
) STRICT;
INSERT INTO notice VALUES(1,1,0,'Netiquette der Gemeinde Musterbach: Bleibt freundlich und sachlich. 1/2','n1','https://example.org/@gemeinde/n1',1,NULL,-1);
INSERT INTO notice VALUES(2,1,1,'Keine Werbung. 2/2','n2','https://example.org/@gemeinde/n2',0,15,-1);
INSERT INTO notice VALUES(3,1,-1,'[{"name":"Impressum","value":"https://gemeinde-musterbach.example/impressum"}]',NULL,NULL,0,NULL,2);
CREATE TABLE auto_answer (
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  author_id TEXT NOT NULL,
  answered INTEGER NOT NULL,
  delivery_id INTEGER NOT NULL REFERENCES delivery (id) ON DELETE CASCADE,
  PRIMARY KEY (channel_id, author_id)
) STRICT, WITHOUT ROWID;
INSERT INTO auto_answer VALUES(1,'1537',1794978460,16);
CREATE TABLE election (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  "first" INTEGER NOT NULL,
  "last" INTEGER NOT NULL
) STRICT;
INSERT INTO election VALUES(0,'Landtagswahl',740026,740054);
INSERT INTO election VALUES(1,'Bürgermeisterwahl',740460,740502);
CREATE TABLE post_template (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,
  text TEXT NOT NULL,
  poll TEXT,
  valid_days INTEGER NOT NULL
) STRICT;
INSERT INTO post_template VALUES(0,'Freibad',4,'Das Freibad öffnet am [Tag] um [Uhrzeit].',NULL,0);
INSERT INTO post_template VALUES(1,'Umfrage Wochenmarkt',12,'Wann soll der Wochenmarkt stattfinden?',replace('Mittwoch\nFreitag\nSamstag','\n',char(10)),7);
CREATE TABLE series (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_id INTEGER NOT NULL REFERENCES post (id),
  rule TEXT NOT NULL,
  "first" INTEGER NOT NULL,
  time TEXT NOT NULL,
  zone TEXT NOT NULL,
  holiday INTEGER NOT NULL,
  skipped TEXT NOT NULL,
  planned INTEGER NOT NULL,
  made_until INTEGER NOT NULL
) STRICT;
INSERT INTO series VALUES(1,11,'RRULE:FREQ=MONTHLY;BYDAY=1TU',739951,'08:30','Europe/Berlin',3,'2027-08-03',1,740337);
CREATE TABLE variant (
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  channel_id INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  PRIMARY KEY (post_id, channel_id)
) STRICT, WITHOUT ROWID;
INSERT INTO variant VALUES(18,2,'Straßensperrung: Lindenstraße bis Freitag, 27. November.');
CREATE TABLE sign_off (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  time INTEGER NOT NULL,
  person TEXT NOT NULL,
  deputy INTEGER NOT NULL,
  comment TEXT,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO sign_off VALUES(1,20,0,1794910000,'Jonas Wirth',0,NULL,'5f1d');
INSERT INTO sign_off VALUES(2,20,1,1794911000,'Sabine Krämer',1,NULL,'5f1d');
INSERT INTO sign_off VALUES(3,21,0,1794997000,'Jonas Wirth',0,NULL,'aa01');
INSERT INTO sign_off VALUES(4,21,3,1794997100,'Martina Vogel',0,'Bitte mit Geburtsjahr.','aa01');
INSERT INTO sign_off VALUES(5,21,0,1794998000,'Jonas Wirth',0,NULL,'aa02');
CREATE TABLE post_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  post_id INTEGER NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO post_version VALUES(1,21,1794996000,'Wir trauern um Karl Hoffmann.');
INSERT INTO post_version VALUES(2,21,1794996300,'Wir trauern um Dr. Karl Hoffmann.');
CREATE TABLE calendar_source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE,
  name TEXT,
  fetched INTEGER NOT NULL
) STRICT;
INSERT INTO calendar_source VALUES(1,'https://gemeinde-musterbach.example/termine.ics','Veranstaltungen Musterbach',1794996400);
CREATE TABLE imported_event (
  source_id INTEGER NOT NULL REFERENCES calendar_source (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  digest TEXT NOT NULL,
  post_id INTEGER REFERENCES post (id) ON DELETE SET NULL,
  PRIMARY KEY (source_id, uid)
) STRICT;
INSERT INTO imported_event VALUES(1,'4711@musterbach','e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1e1',24);
INSERT INTO imported_event VALUES(1,'4712@musterbach/2026-12-13','e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2e2',NULL);
CREATE TABLE text_module (
  position INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  category INTEGER NOT NULL,
  text TEXT NOT NULL,
  keywords TEXT,
  approved_by TEXT,
  approved INTEGER NOT NULL,
  digest TEXT,
  retired INTEGER NOT NULL
) STRICT;
INSERT INTO text_module VALUES(0,'own-1','Freibad zu',7,'Das Freibad ist bis [Tag] geschlossen.','schwimmen;baden',NULL,0,NULL,0);
INSERT INTO text_module VALUES(1,'praise','',0,'Das freut uns. Vielen Dank!',NULL,'Martina Vogel',740000,'0f1e2d',0);
CREATE TABLE authority (
  position INTEGER NOT NULL PRIMARY KEY,
  key TEXT NOT NULL,
  tasks TEXT NOT NULL,
  name TEXT NOT NULL,
  contact TEXT,
  retired INTEGER NOT NULL
) STRICT;
INSERT INTO authority VALUES(0,'own-1','Bootshafen','Hafenmeisterei Musterbach','07121 999-1',0);
INSERT INTO authority VALUES(1,'waste','','Abfallwirtschaft Musterkreis',NULL,0);
CREATE TABLE topic (
  position INTEGER NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  keywords TEXT NOT NULL
) STRICT;
INSERT INTO topic VALUES(0,'Hafen',replace('Steg\nBootshafen','\n',char(10)));
INSERT INTO topic VALUES(1,'Freibad','Schwimm*');
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  concern_id INTEGER NOT NULL REFERENCES concern (id) ON DELETE CASCADE,
  created INTEGER NOT NULL,
  person TEXT,
  text TEXT NOT NULL
) STRICT;
INSERT INTO note VALUES(1,459511705600,1794996400,'Sabine Krämer','Der Bauhof meldet sich am Mittwoch.');
INSERT INTO note VALUES(2,459511705600,1794998200,NULL,'Angerufen: Herr Keller ist informiert.');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','message_words','message_words',0,'CREATE VIRTUAL TABLE message_words USING fts5 (
  words, content = ''message_folded'', content_rowid = ''id'', tokenize = ''ascii'', prefix = ''1 2 3'',
  detail = ''none'', columnsize = 0
)');
CREATE TABLE IF NOT EXISTS 'message_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO message_words_data VALUES(1,X'248720');
INSERT INTO message_words_data VALUES(10,X'000000000101050001010105');
INSERT INTO message_words_data VALUES(137438953473,X'00000efe033032398dafc7fab000010233308dafc7fab000010261628dafbdb4b00096b4e0000303656e648dafc9f7c00081a8e0009d80c000030767656c6164656e8dafbce080000206656c746572658dafcf9ac00086cbe00002046c6c65738dafd08b80000301738dafc3abe00096b4e0000304746572658dafcf9ac00086cbe00002016d8dafbce080008b9ab00081fd900081a8e00082d1c0008ec0a00081a8e00082d1c00082d1c0000301748dafcfeef00086cbe00002016e8dafbfb1c000d4b00084ced00081a8e00085a3800081a8e00081a8e00081a8e00083faa0008ac68000d4b00084ced00081a8e00081a8e00082d1c0000304646572658dafc3abe00096b4e000030b676573636872696562656e8dafe180d00003076d656c64756e678dafbdb4b00096b4e00003077363686c7573738dafc5fda00096b4e00002037563688dafd5e6a0008ac68000899da0000301668dafc3abe00096b4e00090bdb0000301738dafc5fda00086cbe0008fe9800081a8e00085a3800004067472617373658dafccc980000302746f8dafc9f7c0009bd7e0000104626163688dafbdb4b00082d1c00087f4c00085f7b00081fd900083faa00082d1c00087f4c00082d1c00081fd900087a0900003026e6b8dafc4d4c0000302726e8dafbce080000407737472617373658dafd5e6a00093e3a0000307756765626965748dafc9f7c0000403686f668dafc085f00004067363687574748dafbce08000020965616e74726167656e8dafc7a6800003096973636869636b656e8dafbce080009191e00003067363686569648dafc0a28000040374656e8dafbfb1c00003067472696666748dafd5e6a00093e3a000030b7574656c7370656e6465728dafcba0a00002036965748dafc9f7c00003016e8dafc4d4c00086cbe00082d1c0008d97be000301738dafd6d6e0008784800003037474658dafbce080009191e00090bdb00002056a6f65726e8dafccc980000402726e8dafccc9800002067261756368658dafdb899e008ec0a200030475636b658dafcdf1e000958c8000040465636b658dafcdf1e000958c80000207756368657265698dafc3abe00096b4e0000307656368657265698dafc3abe00096b4e000040b72676572736572766963658dafea9df000030b72676572736572766963658dafea9df000010663686c7573738dafc5fda00096b4e00002066c61756469618dafe8a0e000010264618dafc4d4c0000304667565728dafcfeef00086cbe0000501728dafcfeef00086cbe00003036d656e8dafbce0800003026e6b8dafbce0800082d1c000d4b0008f94d0000501658dafc0a280008389e0008cdfa00085dba000f0c0008389e00082d1c000899da00083faa00004016e8dafc0a280009e8d90000301738dafbce0800082d1c00085a3800081a8e00081fd900085f7b00081a8e000d4b00083a5f00082d1c000d4b00087f4c00081fd900082d1c00082d1c00081a8e00082d1c000d4b00003027a758dafd9e0c0000211656b6f7462657574656c7370656e6465728dafcba0a00003016d8dafc7a6800085a380008ec09e0003016e8dafc085f00087f4c0008b9ab0008d97c000d4b0000301728dafbdb4b00081fd900083faa00081a8e00081a8e00085a3800081a8e00081a8e00085a38000d4b00081fd900083faa00082d1c00081a8e00085a3800081a8e00081a8e00081a8e00081a8e000040d67617274656e706c6165747a658dafe4a6c0000d03747a658dafe4a6c0000405776167656e8dafc7a6800093e39e0003067a656d6265728dafc7fab000020269658dafbdb4b00081fd900083faa00081a8e00081a8e00081a8e00087f4c00083faa000d4b00081fd900083faa00081a8de0081a8e20083faa00087f4c00081a8e00004036e73748dafe2fde00004037465728dafdddae000030472656b748dafc7a680009fd2800002036f72668dafccc980009191e00082d1c00082d1c0000401748dafc3abe000a0fae000050368696e8dafcfeef00086cbe000020772617473616d748dafcfeef00086cbe000030265698dafdddae0000204756572728dafdddae00003056e6b656c6e8dafe4a6c00003037263688dafc4d4c0000401728dafdddae000010b656967656e7475656d65728dafe180d00008036d65728dafe180d00003016e8dafc9f7c00082d1c0009986a00083faa0000401658dafe5cfa00083faa00004036d616c8dafc5fda0009d80c00002096e67656c68617264748dafcdf1e0000201738dafdb899e0082d1c20086cbe000010566616568728dafc4d4c0008ec0a00083c280008ca7800004036c6c748dafc5fda00096b4e000030268728dafc4d4c0008ec0a00083c280008ca7800003036c6c748dafc5fda00096b4e00003037365728dafc5fda00096b4e000020465686c748dafccc980000308696572746167656e8dafc7fab0000307737468616c6c658dafdddae00086cbe0000307756572776568728dafc4d4c0000205696e64656e8dafea9df00002076f726d756c61728dafea9df0000204726167658dafcba0a00084ced00086cbe0008f94d00083faa00004026e7a8dafe5cfa00003036569658dafe4a6c000030a696564686f66737765678dafbce080009fd28000030575656865728dafbfb1c00004036865728dafbfb1c00002037565728dafc085f0008b9ab00083faa00086cbe00085a2fe0085a38200899da0000301728dafc085f0008b9ab00083faa00086cbe00085a2fe0085a38200899da000010667616e67656e8dafbfb1c000a69de0000301728dafe4a6c000040a74656e706c6165747a658dafe4a6c0000a03747a658dafe4a6c0000707737472617373658dafc5fda00003037373658dafbfb1c00085a3800086cbe0009aaf800002046562656e8dafc085f00004036965748dafc9f7c000040b7572747375726b756e64658dafc7a68000030565687274658dafbce08000030966616568726c6963688dafcf9ac00086cbe000050668726c6963688dafcf9ac00086cbe0000405756e64656e8dafd9e0c000030667616e67656e8dafbfb1c000a69de00004046562656e8dafc085f0008fe9800086cbe00005056e756265728dafc7a680000704656265728dafc7a68000030368656e8dafc3abe00004037765678dafd394e0008d97c00003066d65696e64658dafbce08000d4b00081fd9000d4b00083a5f00081a8e00081a8e00081a8e000d4b00081fd900081a8e00081a8e00081a8e00081a8e000d4b00083a5f000d4b00081fd9000d4b00083a5f00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b000070373616d8dafdeaf900005046c6465748dafc5fda0009d80c00003056e6175736f8dafbce0800003076f6566666e65748dafc7fab000040566666e65748dafc7fab0000304726164658dafcf9ac00086cbe0000407736572766963658dafea9df00003097363686c6f7373656e8dafbfb1c000a8efa000040570616e6e748dafc4d4c00086cbe00082d1c0008d97be000306776f7264656e8dafcdf1e0008d97be0002036962748dafe4a6c00003026c748dafe0aca00003026e678dafbfb1c00002086c617366617365728dafc5fda00096b4e00002036f74748dafe2fde00081a8e0000208726f73736d616e6e8dafd5e6a000f0c000030375656e8dafcdf1e000050273738dafe2fde00081a8e0000701658dafc7a6800085a380009191e00082d1c00082d1c00085a3800004016e8dafcdf1e000050764736368756c658dafcf9ac000040273738dafe2fde00081a8e00081a8e00083faa0000601658dafc7a6800085a380009191e00082d1c00082d1c00085a3800002047574656e8dafc4d4c00085a3800081a8e00082d1c00081a8e0008ec0a000899da00081a8e0000104686162658dafc5fda00093e3a000899da00005016e8dafc085f0008debf00081fd900086cbe0008ac68000030565636b65728dafc9f7c00003036c6c6f8dafc7a680008beee00082d1c00083faa00003037264748dafcdf1e0000301748dafc3abe00087f4c0008ec0a00004036963658dafc7a6800086cbe000030a757074737472617373658dafe6f88000020465636b658dafd394e0008d97c00003047272656e8dafbce0800004067a6c696368658dafe0aca00003037574658dafe2fde0000204696c66748dafe9c9c00003056e776569738dafc085f00002096f65686165636b65728dafc9f7c0000301668dafd5e6a0000404737765678dafbce080009fd2800003066861636b65728dafc9f7c0000204756265728dafccc9800003136e64656b6f7462657574656c7370656e6465728dafcba0a00001036963688dafc0a2800084b2c00081a8e00081a8e00083faa00082d1c00081a8e0008ac6800081a8de0087f4c20086cbe0000202686e8dafc085f0000402656e8dafd08b8000030272658dafcfeef00086cbe0000501728dafd9e0c00002016d8dafbdb4b00085f7b00090bdb00081fd900083faa00082d1c00087f4c00002016e8dafd394e0008d97c00086cbe0000304677269648dafbce080008ec0a00003067465726e65748dafcba0a0000909616e7363686c7573738dafc5fda00096b4e000020273748dafbdb4b00081fd900085a3800083a5f00083a5f00082d1c00081a8e000d4b00083faa00081fd9000d4b00084cece008ac6820082d1c00001066a61656765728dafd9e0c00003036765728dafd9e0c00002046564656e8dafc3abe00003066d616e64656e8dafbce080009191e00002046f6572678dafe4a6c000030272678dafe4a6c00001056b61656d658dafc4d4c00004037468658dafe9c9c00003026d658dafc4d4c00003026e6e8dafc7a6800003037468658dafe9c9c0000302756d8dafc7a6800093e39e00020a65687273736368696c648dafccc980000302696e8dafcba0a00003046c6c65728dafc9f7c0009d80c00003096e6e7a65696368656e8dafc9f7c0009bd7e0000203696e648dafcf9ac000050265728dafc3abe000070d67617274656e706c6165747a658dafe4a6c0001003747a658dafe4a6c0000705776167656e8dafc7a6800093e39e00030872636867617373658dafbfb1c00085a3800002066c616572656e8dafdeaf90000401728dafd08b80000502656e8dafdeaf900002076f656e6e74656e8dafbce080009191e00003036d6d748dafc5fda00081a8e00093e39e0081a8e20003056e6e74656e8dafbce080009191e0000304737465748dafc4d4c0008ec0a0008fe98000030e7462657574656c7370656e6465728dafcba0a000040a0a0e130f120c0d10290d3f101313131311190e0e340a0a130f0b0e11150e0b12130b150d130d0a12101013131313120e0a100d0b15280d4a0a19111850150b110e450b0b10170d0f130a0c0d0b09130b150d0f1111190f160f0f0c10130f0d0f1c0a0b160d0b23211209120b0f170c0b130d15120d12140d0c0b0f81050b100d0f0d100f1519120b0a0a140f130b0e1d090f161d2814190d170b110f12100c0e0b0c0d1109100e0c1b330a0a0e092111100e153c0e0b0c120c0a0d0b0a0a0b0e120a10150b0a150b11140e090a13171114');
INSERT INTO message_words_data VALUES(137438953474,X'00000f0006306b726175738dafdcb2800002047565686e8dafc5fda0000302686e8dafc5fda00003036e64658dafc7a680000302727a8dafdeaf900001056c6164656e8dafbce08000030465747a658dafe4a6c00004037566748dafe6f8800003096e6472617473616d748dafcfeef00086cbe0000303747a658dafe4a6c00003037566748dafe6f880000401748dafdddae00002036565728dafcba0a00003037474658dafbfb1c000a8efa00003037574658dafcf9ac00086cbe0000204696562658dafccc980009191e00085a380000601738dafe0aca00005047374656e8dafcba0a00003056e646e65728dafcf9ac000f0c00095c4a0000204756b61738dafc3abe000030273738dafc5fda00096b4e00001036d616e8dafc7a6800093e39e00899da20004016e8dafd5e6a000f0c0000303726b748dafd5e6a00002036568728dafc4d4c0000302696e8dafcf9ac0000501658dafbce080008ec0a00003036c64658dafcf9ac00006016e8dafe180d000020269728dafcba0a0000301748dafc7a6800093e39e0004037461678dafcba0a00002076f65676c6963688dafbdb4b00096b4e00004046c6c65728dafc3abe00097ddbe0087f4c2000305676c6963688dafbdb4b00096b4e0000302696e8dafdb899e0003046c6c65728dafc3abe00097ddbe0087f4c20003046e7461678dafbdb4b00096b4e00003047267656e8dafc4d4c0009986a0000701738dafdddae00004037363688dafc4d4c00002097565686c67617373658dafcba0a0009aaf800004046c6c65728dafbfb1c000f0c0000307686c67617373658dafcba0a0009aaf800003036c61728dafea9df00004036c65728dafbfb1c000f0c000030873746572626163688dafbdb4b00082d1c00087f4c00087f4c00083faa00082d1c00087f4c00082d1c000899da0000304747465728dafcba0a00001046e6163688dafe0aca00005046261726e8dafbce080000807737472617373658dafd5e6a00093e3a00005066d69747461678dafcba0a000020b6574616e7363686c7573738dafc5fda00096b4e000030a756261756765626965748dafc9f7c0000401658dafcdf1e0000204696368748dafc4d4c0009ea9a0000601738dafd9e0c0008ac6800002036f63688dafc5fda00083faa0009aaf800082d1c0000204756265728dafc7a680000304656265728dafc7a6800003096e67737a656974656e8dafc3abe00096b4e00001086f626572646f72668dafccc980009191e00082d1c00082d1c000020e6566666e756e67737a656974656e8dafc3abe00096b4e000020d66666e756e67737a656974656e8dafc3abe00096b4e0000203686e658dafc9f7c0009bd7e00002056e6c696e658dafc7a6800002077274737465696c8dafe0aca0000107706c6165747a658dafe4a6c0000403747a658dafe4a6c000010671756972696e8dafdb899e0001067261647765678dafe0aca000030267748dafd394e0008d97c00003037373658dafc5fda0008d97c00082d1c0009191e00081a8e00081a8e000030574686175738dafc7fab00098b1f000040473616d748dafcfeef00086cbe000030275648dafcf9ac000f0c00002046567656e8dafdb899e0006067761737365728dafe6f8800003046e6174658dafc4d4c0009ea9a00003067461726961748dafbdb4b00096b4e00002036961748dafbdb4b00096b4e00003036666748dafd5e6a00093e3a00002047566656e8dafdeaf9000010473616d748dafcfeef00086cbe0000207636869636b656e8dafbce080009191e00005026c648dafccc980009d80c00004066c696d6d65728dafdb899e0005037573738dafc5fda00096b4e00004066e656c6c65728dafbfb1c00004036f656e8dafcdf1e0000702656e8dafc5fda00083faa0009aaf800082d1c00005016e8dafc5fda00087f4c000958c80000602656e8dafc5fda00083faa0009aaf800082d1c000040672696562656e8dafe180d0000403756c658dafbdb4b00091e6900084ced0000607737472617373658dafd394e000958c8000050274748dafbce0800002046568656e8dafbce080000401728dafbce08000a0fae000030269748dafbfb1c0008d97c0008ec09e008d97c2000501658dafc3abe00096b4e00090bdb00005017a8dafcba0a000958c800086cbe00003096b72657461726961748dafbdb4b00096b4e000030572766963658dafea9df000020269658dafbce080008ec0a00082d1c00090bdb0008beee000040268748dafe4a6c00002056f6572656e8dafe6f88000030372656e8dafe6f8800002077461656e6469678dafc5fda00096b4e00004046e6469678dafc5fda00096b4e00003036568748dafc3abe00086cbe0008fe980008beee0000402696c8dafe0aca00003066f6666686f668dafd5e6a000030572617373658dafc5fda0008d97c00082d1c0009191e00081a8e00081a8e000030375726d8dafccc98000020775726b756e64658dafc7a6800001037461678dafc3abe00082d1c00083faa00083faa00081a8e000958c800082d1c00003086e7363686c7573738dafc5fda00096b4e0000304726961748dafbdb4b00096b4e000020365696c8dafe0aca00003086c7370656e6465728dafcba0a00003086e706c6165747a658dafe4a6c0000703747a658dafe4a6c0000407737472617373658dafc5fda0000307726469656e73748dafe2fde00004076765676562656e8dafc085f000020568616c6c658dafdddae00086cbe00002066f6666686f668dafd5e6a0000306696c657474658dafbfb1c000a8efa000020572617373658dafc5fda0008d97c00082d1c0009191e00081a8e00081a8e000040275648dafcf9ac000f0c000020575656d65728dafe180d00003036d65728dafe180d00003016e8dafcdf1e00001037568728dafdddae00002066c6c726963688dafbce0800087f4c000a4f58000030472696b658dafc9f7c00002086d6d656c64756e678dafdb899e008ec0a20002026e648dafbce080008b9ab0008edcb0008aa9f00084ced00083faa0000307676566616568728dafc4d4c0008ec0a00083c280008ca78000070268728dafc4d4c0008ec0a00083c280008ca780000301738dafdeaf900082d1c00004046572656e8dafe6f880000701728dafea9df00003037465728dafea9df0000608676567616e67656e8dafbfb1c000a69de00006056c6167656e8dafdb899e008ec0a2000206726b756e64658dafc7a68000010e7665726b65687273736368696c648dafccc9800004046c6567748dafd5e6a00002036963658dafea9df0000302656c8dafcdf1e0000501658dafc7a68000a0fae00006016e8dafbce0800083a5f0008f94d00005066c65696368748dafbfb1c000a69de00083faa00002036f67748dafd394e00003046c6b65728dafc5fda00096b4e00003016d8dafd5e6a00003016e8dafe6f880000304726175738dafc3abe00092bac00083faa00082d1c00004036265698dafc3abe00083faa00093e39e00070873636869636b656e8dafbce080009191e000010577616572658dafcba0a0000304676e65728dafc7a6800003066c74726175648dafcf9ac000f0c00003026e6e8dafc5fda00090d9c00085dba0000301728dafdddae00085a380000401658dafcba0a0000402756d8dafd5e6a0000301738dafc4d4c0008ec0a0008fe9800004037365728dafe6f88000020265678dafbce080009fd28000030268728dafc4d4c00003036973738dafc0a280008dcfe00096b4e0000401748dafd394e0008d97c000050965726765676562656e8dafc085f00003046c6368658dafdb899e008ec0a200030a727473746f6666686f668dafd5e6a000020269658dafcf9ac00004036465728dafe180d00081fd900003026c648dafbce08000030a6e7465726469656e73748dafe2fde0000301728dafc085f0008fe9800086cbe00087f4c00082d1c0000401648dafd5e6a00004056b6c6963688dafcdf1e00002056f6368656e8dafbfb1c000a8efa0000704656e64658dafdddae00007056d61726b748dafd5e6a0000303686e658dafc7a680000204757264658dafbce08000010578617665728dafbfb1c000f0c00099bec00086cbe000010679766f6e6e658dafd394e00082d1c000f0c0000206c4b16c6d617a8dafe8a0e00001077a65696368656e8dafc9f7c0009bd7e000040374656e8dafc3abe00096b4e0000201758dafcdf1e000030673616d6d656e8dafc7a680008ec0a00004077461656e6469678dafcfeef00086cbe00006046e6469678dafcfeef00086cbe00002077769736368656e8dafc7fab000000231328dafc7fab0000101338dafc7fab0000101618dafbce08000d4b00081fd9000d4b00083a5f00081a8e00081a8e00081fd900081fd900081a8e00081a8e00081a8e00081a8e000d4b0009c90008389e000d4b00081fd9000d4b00083a5f00082d1c00081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00082d1c00081a8e000d4b0000101628dafbce08000d4b00081fd9000d4b0009c90008389e00081a8e00082d1c000d4b00081fd900081a8e00081a8e00081a8e00081fd900083faa00081fd9000d4b0009c90008389e00081a8de0082d1c200d4b00082d1c00081fd900086cbe000d4b0000101638dafc5fda00096b4e0008beee0000101648dafbce08000d4b00081fd9000d4b0009c90008389e00081a8e00081a8e00081a8e000d4b00083a5f00081a8e00081a8e00081a8e000d4b0009c90008389e000d4b00081fd9000d4b0009c90008389e00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b0000101658dafc5fda00083faa00082d1c00081a8e0008d97be0082d1c20083a5f00081fd900081a8e00081a8e00083faa0000101668dafbce0800082d1c000d4b00084ced00081a8e00081fd900083a5f00081a8e00082d1c000d4b00083a5f00082d1c000d4b0009c900084b2be0081a8e20081a8e00082d1c00082d1c00081a8e00081a8e00083faa000d4b0000101678dafbce08000d4b00081fd9000d4b00083a5f00081a8e00081a8e00081a8e000d4b00081fd900081a8e00081a8e00081a8e00081a8e000d4b00083a5f000d4b00081fd9000d4b0009c90008389e00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b0000101688dafbce0800083a5f00083a5f00082d1c00081a8e00082d1c00081a8e00081a8e00081a8e00081fd900083a5f00082d1c000d4b00083a5f00082d1c000040d0c0a0b0a0d0c0b150b0b090b0f0f14090c140c0e130c0b0b0a0d0b090a0d0b1314110a141010090b150f130b0e300c0c0c130e171209100d170c0c151c1a190f0d0f0f0b0e0e0e1f11100d0c0e10120f0f0c10130e0e0f0e0b1611160e13130a0c0d161111150d1a0a0d0b1310170a0e210b0f2314100b10100b0f0f0f110e12210d0d0b090b160c141e1b160d0c090b14110e160c0b0a0d11160b1009091813140d0c11120d090a110b0e0a130d1110120a0f0a1219090d110c0d0b0c18150e130f091213100f0a097865118105315c8103');
INSERT INTO message_words_data VALUES(137438953475,X'00040f648dafe0aca000d4b00081fd900083faa00082d1c0000231698dafbce08000d4b00081fd9000d4b0009c90008389e00081a8e00081a8e00081a8e000d4b00083a5f00082d1c00081a8e000d4b0009c90008389e000d4b00081fd9000d4b00083a5f00081a8de0081a8e20083faa00082d1c00081a8e00081a8e00081a8e00081a8e00081a8e00001016a8dafbce0800086cbe0008ac680008beee0008ac6800001016b8dafbce0800082d1c00083faa00081a8e00081a8e00081a8e00082d1c00081a8e00081a8e00081a8e00081a8e000f0c0008389e00087f4be0081a8e20081fd900084ced00081a8e00081a8e00081a8e00082d1c00001016c8dafbce0800082d1c00083faa00082d1c00085a3800081a8e00082d1c000d4b0009c900085dba000d4b00085f7b00081a8e00082d1c00082d1c00081a8e00081a8e00081a8e00081a8e00001016d8dafbce08000d4b00081fd9000d4b0009c90008389e00081a8e00082d1c000d4b00083a5f00083faa000d4b00083faa00081fd9000d4b0009c900084b2be0082d1c200d4b00082d1c00081fd900081a8e00081a8e00084ced00001016e8dafbce0800086cbe00081a8e00081a8e00081a8e00082d1c00081a8e00082d1c00087f4c00083faa00082d1c00083faa00082d1c00081a8e00082d1c00082d1c00001016f8dafc3abe00083faa00082d1c00082d1c0008d97c00083faa00082d1c00082d1c00082d1c0000101708dafe4a6c0000101718dafdb899e000101728dafbdb4b00087a0900081a8e00081fd900087a09000d4b0009c90008389e000d4b00081fd9000d4b00084cece0083a5f20081fd900082d1c00083faa00081a8e00081a8e0000101738dafbce08000d4b00081fd900083faa00082d1c00081a8e00082d1c00081a8e00081a8e00081a8e00081a8e000d4b00083a5f000d4b00081fd9000d4b00083a5f00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b0000101748dafbdb4b00081fd9000d4b00083a5f00082d1c00083faa00081a8e00082d1c00081a8e000f0c0008389e000d4b00081fd900086cbe00081a8e00082d1c000d4b00081fd900081a8e00082d1c00081a8e00081a8e0000101758dafbce0800082d1c00085a3800082d1c000d4b00081fd9000899da00083c2800084b2be0082d1c200d4b00082d1c00081fd900082d1c00081a8e00082d1c000d4b0000101768dafbce0800082d1c000d4b00083a5f00082d1c00081a8e00085a3800081a8e00081a8e00083faa00082d1c00083faa00081a8de0081a8e200899da00081a8e00081a8e00081a8e000d4b0000101778dafbce0800082d1c000d4b0009c900084b2c00081a8e00081a8e00083faa00082d1c00081a8e000d4b0009c90008389e00082d1c000d4b0009c900084b2be0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00082d1c00081a8e00081a8e0000101788dafbfb1c000f0c00099bec00086cbe0000101798dafd394e00082d1c000f0c00091ca800001017a8dafc3abe00083faa000d4b00081fd900083faa00081fd900085f7b000d4b00083a5f0008beee00000033232398dafc7fab000010233308dafc7fab000010261628dafbce08000d4b0008cc3900081a8e00088c8f00094b7d0000201658dafcf9ac00086cbe00002016c8dafc3abe0008beee000f0c00085dba00083faa00002016d8dafbce080008b9ab00081fd900081a8e00082d1c00081fd900086cbe00085f7b00081a8e00082d1c00082d1c00002016e8dafbdb4b00081fd9000d4b00083a5f00081a8e00081a8e00085a3800081a8e00081a8e00081a8e00083faa000d4b00085f7b00082d1c00081a8e000d4b00082d1c00081fd900081a8e00081a8e00082d1c0000201758dafc3abe00082d1c00083faa00082d1c000899da00083faa00082d1c00081a8e00082d1c00082d1c00082d1c00083faa000d4b000010262618dafbce08000d4b00082d1c00084ced00083a5f00081fd900083faa00081fd900083faa00081fd9000d4b00087f4c00082d1c00081fd900086cbe000d4b0000201658dafbce0800082d1c000f0c0008784800083faa00082d1c00087f4c00093e3a0000201698dafbce0800087f4c00085a3800081a8e00082d1c00088e5800084b2be0082d1c200d4b00002016a8dafccc980000201728dafcdf1e0008d97be0087f4c20086cbe0000201758dafc3abe00096b4e00090bdb000010263688dafc5fda00096b4e00002016c8dafe8a0e000010264618dafbce0800082d1c000d4b0009c90008389e00081a8e00081a8e00081fd900085f7b00081a8e000d4b0009c90008389e00082d1c000d4b0009c90008389e00082d1c00081fd900081fd900082d1c00082d1c00081a8e00082d1c000d4b0000201658dafbdb4b00081fd9000d4b00083a5f00081a8e00081a8e00081a8e000d4b00083a5f00081a8e00081a8e00085a38000d4b00081fd900083faa00081a8de0081a8e20081a8e00082d1c000d4b00081fd900081a8e00081a8e00081a8e00081a8e0000201698dafbdb4b00081fd900083faa00081a8e00081a8e00081a8e00087f4c00083faa000d4b00081fd900083faa00081a8de0081a8e20081a8e00082d1c00082d1c00083faa00081a8e00081a8e00002016f8dafc3abe000899da00083a5f00086cbe00087a0900082d1c00082d1c00081a8e0000201728dafcfeef00086cbe00087a090000201758dafc4d4c0009986a00086cbe000010265698dafc5fda00083faa00082d1c00094b7d00081fd900082d1c00083faa00002016e8dafcdf1e0000201738dafdb899e0082d1c20086cbe000010266618dafc4d4c00081a8e0008d97c00083c2800085dba00086cbe0000201658dafc4d4c00083a5f00084ced0009191e00086cbe0000201698dafea9df00002016f8dafea9df0000201728dafbce0800082d1c0008beee00084ced00086cbe00085f7b00087f4c00081a8e00083faa0000201758dafc085f0008b9ab00083faa00086cbe00085a2fe0085a38200899da000010267618dafbfb1c00085a3800081a8e00085a380009986a00081a8e0000201658dafbce08000d4b00081fd9000d4b00083a5f00081a8e00081a8e00081a8e000d4b00081fd900081a8e00081a8e00081a8e00081a8e000d4b00083a5f000d4b00081fd9000d4b00083a5f00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b0000201698dafbfb1c000a0fae00083faa00002016c8dafc5fda00096b4e00002016f8dafe2fde00081a8e0000201728dafc7a6800085a3800081a8e00081a8e00086cbe000f0c0008784800082d1c00082d1c00081a8e00081a8e00082d1c00081a8e0000201758dafc4d4c00085a3800081a8e00082d1c00081a8e0008ec0a000899da00081a8e000010268618dafc085f00083a5f00082d1c00081a8e00082d1c00081a8e00082d1c00081fd900083a5f00082d1c000d4b00083a5f00087a0900081fd900083faa0000201658dafbce0800096b4e0008d97c00082d1c0000201698dafc085f000a9c3d00002016f8dafbce080008d97c0008beee00086cbe0000201758dafcba0a00081a8e000010269638dafc0a2800084b2c00081a8e00081a8e00083faa00082d1c00081a8e0008ac6800081a8de0087f4c20086cbe0000201688dafc085f0008fe980009c900086afd00083a5f00002016d8dafbdb4b00085f7b00090bdb00081fd900083faa00082d1c00087f4c00002016e8dafbce08000899da00085a3800087f4c000899da00083faa00086cbe0000201738dafbdb4b00081fd900085a3800083a5f00083a5f00082d1c00081a8e000d4b00083faa00081fd9000d4b00084cece008ac6820082d1c00001026a618dafd9e0c0000201658dafbce0800086cbe0008ac6800002016f8dafe4a6c00001026b618dafc4d4c00082d1c00093e39e008ec0a2000201658dafc9f7c00081a8e00081a8e0009986a00081a8e0000201698dafbfb1c00083faa00081a8e00082d1c00087f4c0008beede00899da20002016c8dafd08b80008ea4900002016f8dafbce0800087f4c00081a8e00081a8e00083faa00082d1c00085a3800087f4be0081a8e20086cbe0000201728dafdcb280000201758dafc5fda00081a8e0009789900001026c618dafbce08000938ef00086cbe00087a0900086cbe00082d1c0000201658dafbfb1c0008beee00083faa00086cbe00092bac0000201698dafcba0a00081a8e00082d1c000f0c0008dcfe00082d1c00082d1c00082d1c0000201758dafc3abe00082d1c00096b4e00001026d618dafc7a680008ec0a000f0c00084b2be00899da2000201658dafbce0800087f4c00086cbe00083faa00091e690000201698dafc7a6800083faa0008fe8fe0002016f8dafbdb4b00085f7b00081a8e0008f94d00087a08e0082d1c20085a380000201758dafbdb4b00081fd9000d4b0009c900087d8b00083a5f00084ced00083faa00082d1c00087f4c00082d1c00084ced00084ced00001026e618dafbce080008ec0a0008ac680008ac68000899da0000201658dafc5fda00083faa00083faa0008ec0a0000201698dafc4d4c000958c8000899da00081a8e00002016f8dafc5fda00083faa0009aaf800082d1c0000201758dafc3abe00083faa00092bac00001026f628dafccc980009191e00082d1c00082d1c0000201658dafc3abe00096b4e0000201668dafc3abe00096b4e0000201688dafc9f7c0009bd7e00002016e8dafc7a680000201728dafe0aca0000102706c8dafe4a6c000010271758dafdb899e00010272618dafc5fda00081fd900087a09000d4b0009c90008389e00082d1c000d4b00089f1d00086cbe00081a8e00081a8e0000201658dafbdb4b00087a090008f94d00087a08e0087f4c20083faa0000201698dafbdb4b00096b4e00081fd900093e3a0000201758dafdeaf9000010273618dafcfeef00086cbe0000201638dafbce08000d4b00081fd900086cbe00083faa00082d1c00081a8e00081a8e00083faa000d4b00087a08e0081a8e20084ced00081fd900081a8e00082d1c00081a8e00081a8e0000201658dafbce08000d4b00081fd900083faa00087f4c00081a8e00087a0900085f7b00081a8de0082d1c20082d1c00086cbe00081a8e00081fd90000201698dafbce080008ec0a00082d1c00090bdb00085f7b00085f7b00002016f8dafe6f880000201748dafc3abe00082d1c00083faa00082d1c00086cbe00082d1c00083faa00082d1c00083faa00085a3800081a8e00081a8e00081a8e0000201758dafc7a68000010274618dafbdb4b00085f7b00082d1c00083faa00083faa00081a8e00084ced00088c8f00087f4c00082d1c0000201658dafc085f00085f7b00085a38000958c8000197119584e5d45290909497659464f6914142b0b0a1d0d183156384324280915110e096365502511112209111e19090929211e8100110d0d382541150d150d321821213b0a11091619210d2d09111e19241119191121371a15151511160d0d0d09090a0a331d15090e4b3c1d0939092e');
INSERT INTO message_words_data VALUES(137438953476,X'00040efc8dafe2fde00081a8e000033274688dafdddae00086cbe00002016f8dafbfb1c00096b4e00092bac0000201728dafc5fda000899da000f0c0008389e00082d1c0009191e00081a8e00081a8e0000201758dafcdf1e000938ef000010275688dafdddae00002016c8dafbce0800087f4c00085a380009fd2800002016d8dafdb899e008ec0a20002016e8dafbce0800082d1c00085a3800083a5f0008b9ab00083c2800084b2be0083a5f20082d1c00081fd900082d1c00081a8e00082d1c000d4b0000201728dafc7a68000010276658dafccc98000899da0000201698dafbce0800082d1c000d4b00087a0900086cbe00081a8e00096b4e00082d1c00081a8e000d4b00002016f8dafbce0800086cbe00082d1c00081a8e00086cbe00085a3800082d1c00083faa00081a8de0081a8e2008ac68000010277618dafc4d4c00081a8e00081a8e00083faa00083faa000f0c0008389e00082d1c000f0c00085dba00081a8e00085a3800083faa0000201658dafbce0800083a5f0009c900084b2c000899da00085a3800082d1c00085a2fe0081a8e20083faa00083faa00085a380000201698dafbce0800083a5f0008debf00081a8e000d4b00085f7b000d4b00087f4c00082d1c00081fd900002016f8dafbfb1c00087f4c0008ec0a00087f4c0008ac680000201758dafbce08000010278618dafbfb1c000f0c00099bec00086cbe000010279768dafd394e00082d1c000f0c0000202c4b18dafe8a0e00001027a658dafc3abe00086cbe0008fe980008beee0000201758dafc7a6800086cbe00081fd900085f7b000d4b0000201778dafc7fab0000004336162658dafc9f7c00081a8e0009d80c0000301678dafbce080000202656c8dafcf9ac00086cbe00002026c6c8dafd08b80000301738dafc3abe00096b4e0000301748dafcf9ac00086cbe00002026d748dafcfeef00086cbe00002026e648dafc3abe00096b4e0000301678dafe180d00003016d8dafbdb4b00096b4e0000301738dafc5fda00096b4e000020275638dafd5e6a0008ac68000899da0000301668dafc3abe00096b4e00090bdb0000301738dafc5fda00086cbe0008fe9800081a8e00085a380000301748dafc9f7c0009bd7e00001036261638dafbdb4b00082d1c00087f4c00085f7b00081fd900083faa00082d1c00087f4c00082d1c00081fd900087a0900003016e8dafc4d4c0000301728dafbce080009986a00093e3a0000301758dafbce0800083a5f00089f1d000020265618dafc7a680000301698dafbce080009191e0000301738dafbfb1c000f0c0000301748dafd5e6a00093e3a0000301758dafcba0a000020269658dafc9f7c00003016e8dafc4d4c00086cbe00082d1c0008d97be000301738dafd6d6e000878480000301748dafbce080009191e00090bdb00002026a6f8dafccc98000020272618dafdb899e008ec0a2000301758dafcdf1e000958c8000020275638dafc3abe00096b4e0000301658dafc3abe00096b4e00090bdb0000301728dafea9df000010363686c8dafc5fda00096b4e00002026c618dafe8a0e00001036461668dafcfeef00086cbe00003016d8dafbce0800003016e8dafbce0800082d1c000d4b0009c90008389e0008beee000f0c00085dba000f0c0008389e00082d1c00081fd900087a0900083faa0000301738dafbce0800082d1c00085a3800081a8e00081fd900085f7b00081a8e000d4b00083a5f00082d1c000d4b00087f4c00081fd900082d1c00082d1c00081a8e00082d1c000d4b00003017a8dafd9e0c0000202656b8dafcba0a00003016d8dafc7a6800085a380008ec09e0003016e8dafc085f00087f4c0008b9ab0008d97c000d4b0000301728dafbdb4b00081fd900083faa00081a8e00081a8e00081a8e00083faa00081a8e00081a8e00085a38000d4b00081fd900083faa00081a8de0081a8e20081a8e00085a3800081a8e00081a8e00081a8e00081a8e00003017a8dafc7fab000020269658dafbdb4b00081fd900083faa00081a8e00081a8e00081a8e00087f4c00083faa000d4b00081fd900083faa00081a8de0081a8e20081a8e00082d1c00082d1c00085a3800081a8e0000301728dafc7a680009fd2800002026f728dafc3abe000899da00083a5f00086cbe00087a0900082d1c00082d1c00081a8e000020272618dafcfeef00086cbe0000301658dafdddae000020275658dafdddae00003016e8dafe4a6c0000301728dafc4d4c0009986a00001036569678dafe180d00003016e8dafc5fda00083faa00082d1c00096b4e00082d1c00083faa00002026e678dafcdf1e00001036661658dafc4d4c00081a8e0008d97c00083c2800085dba00086cbe0000301688dafc4d4c0008ec0a00083c280008ca7800003016c8dafc5fda00096b4e0000301738dafc5fda00096b4e000020265688dafccc980000301698dafc7fab0000301738dafdddae00086cbe0000301758dafc4d4c0000202696e8dafea9df00002026f728dafea9df000020272618dafcba0a00084ced00086cbe0008f94d00083faa0000301658dafe4a6c0000301698dafbce080009fd280000301758dafbfb1c000020275658dafc085f0008b9ab00083faa00086cbe00085a2fe0085a38200899da0000301728dafc085f0008b9ab00083faa00086cbe00085a2fe0085a38200899da000010367616e8dafbfb1c000a69de0000301728dafc5fda0009ea9a0000301738dafbfb1c00085a3800086cbe0009aaf8000020265628dafc085f00087a0900082d1c0000301658dafbce080000301668dafcf9ac00086cbe00083faa0000301678dafbfb1c000d4b00087a0900088c8f00086cbe0008f94d0000301688dafc3abe0008fe980008d97c00003016d8dafbce08000d4b00081fd9000d4b00083a5f00081a8e00081a8e00081a8e000d4b00081fd900081a8e00081a8e00081a8e00081a8e000d4b00083a5f000d4b00081fd9000d4b00083a5f00081a8de0081a8e20081a8e000d4b00081fd9000d4b00081fd900081a8e00081a8e00081a8e00081a8e00081a8e000d4b00003016e8dafbce0800003016f8dafc7fab0000301728dafcf9ac00086cbe00094b7d0000301738dafbfb1c00085a3800086cbe00082d1c0008d97be008d97c2000301778dafcdf1e0008d97be00020269628dafe4a6c00003016c8dafe0aca00003016e8dafbfb1c00002026c618dafc5fda00096b4e00002026f748dafe2fde00081a8e0000202726f8dafd5e6a000f0c0000301758dafc7a6800085a3800081a8e00081a8e0008ec0a00082d1c00082d1c00081a8e00081a8e00082d1c00081a8e000020275748dafc4d4c00085a3800081a8e00082d1c00081a8e0008ec0a000899da00081a8e00001036861628dafc085f00085f7b00087f4c00081fd900086cbe00083a5f00087a0900081fd90000301658dafc9f7c00003016c8dafc7a680008beee00082d1c00083faa0000301728dafcdf1e0000301748dafc3abe00083faa00083faa00082d1c0008beee0000301758dafe6f88000020265638dafd394e0008d97c0000301728dafbce08000a3cca0000301758dafe2fde0000202696c8dafe9c9c00003016e8dafc085f00002026f658dafc9f7c0000301668dafbce080009986a00086cbe0000301688dafc9f7c000020275628dafccc9800003016e8dafcba0a00001036963688dafc0a2800084b2c00081a8e00081a8e00083faa00082d1c00081a8e0008ac6800081a8de0087f4c20086cbe0000202686e8dafc085f000908590000301728dafcfeef00086cbe00083a5f00002026e678dafbce080008ec0a0000301748dafc5fda00085a380009191e000020273748dafbdb4b00081fd900085a3800083a5f00083a5f00082d1c00081a8e000d4b00083faa00081fd9000d4b00084cece008ac6820082d1c00001036a61658dafd9e0c0000301678dafd9e0c000020265648dafc3abe00003016d8dafbce080009191e00002026f658dafe4a6c0000301728dafe4a6c00001036b61658dafc4d4c000a4f5800003016d8dafc4d4c00003016e8dafc7a680000301748dafe9c9c0000301758dafc7a6800093e39e00020265688dafccc980000301698dafcba0a00003016c8dafc9f7c0009d80c00003016e8dafc9f7c0009bd7e0000202696e8dafc3abe00083faa00087f4c0008beede00899da2000301728dafbfb1c00085a3800002026c618dafd08b80008ea4900002026f658dafbce080009191e00003016d8dafc5fda00081a8e00093e39e0081a8e20003016e8dafbce080009191e0000301738dafc4d4c0008ec0a0008fe980000301748dafcba0a000020272618dafdcb28000020275658dafc5fda0000301688dafc5fda00003016e8dafc7a680000301728dafdeaf900001036c61648dafbce080000301658dafe4a6c00082d1c00003016e8dafcfeef00086cbe0000301748dafe4a6c0000301758dafdddae000899da000020265658dafcba0a0000301748dafbfb1c000a8efa0000301758dafcf9ac00086cbe000020269658dafcba0a00081a8e0009191e00082d1c00082d1c00003016e8dafcf9ac000f0c00095c4a0000202756b8dafc3abe0000301738dafc5fda00096b4e00001036d616e8dafc7a680008ec0a000f0c00084b2be00899da2000301728dafd5e6a000020265688dafc4d4c0000301698dafbce080008ec0a00083faa00003016c8dafcf9ac00091e69000020269728dafcba0a0000301748dafc7a6800083faa0008fe8fe0002026f658dafbdb4b00085f7b00090bdb00087a08e0087f4c2000301678dafbdb4b00096b4e0000301698dafdb899e0003016c8dafc3abe00097ddbe0087f4c20003016e8dafbdb4b00096b4e0000301728dafc4d4c0009986a000020275658dafbfb1c000f0c0008afea0009aaf80000301688dafcba0a0009aaf800003016c8dafbfb1c000f0c000a9fbf0000301738dafbdb4b00082d1c00087f4c00087f4c00083faa00082d1c00087f4c00082d1c000899da0000301748dafcba0a00001036e61638dafbce080008ec0a0008ac680008ac68000899da000020265748dafc5fda00096b4e0000301758dafc9f7c00083faa000020269638dafc4d4c000958c8000899da00081a8e00002026f638dafc5fda00083faa0009aaf800082d1c000020275628dafc7a680000301658dafc7a6800003016e8dafc3abe00096b4e00001036f62658dafccc980009191e00082d1c00082d1c000020265668dafc3abe00096b4e000020266668dafc3abe00096b4e0000202686e8dafc9f7c0009bd7e00002026e6c8dafc7a68000020272748dafe0aca0000e0e11240d0a150d3c090e2b3138342b190915110a16180914090e0a0d0d0e0e090d0d1211190d330911110a0d0c0d090a150d110a0e0d0e11090f0a0f09394a090a111858094d0d260e090a090d0b1d0a1f150d0d0a090d090a0a1a090d0922210f0d151209111c1181000909111d0d0a09090e0e0d31262709150919090e0d090a090a11090a09330e110e113c0b090a0d0a090f0909090d0a090d0d1a0d0e0e150d11090a0a0909090b0d0d090d0a0d0d1a100a0d1a090a110d0a111a0d09110d0d150d1029091b0e0d16160a090d170e0e0e0a');
INSERT INTO message_words_data VALUES(137438953477,X'000005710433706c618dafe4a6c00001037175698dafdb899e0001037261648dafe0aca0000301678dafd394e0008d97c0000301738dafc5fda0008d97c00082d1c0009191e00081a8e00081a8e0000301748dafc7fab00087f4c00086cbe00089f1d0000301758dafcf9ac000f0c000020265678dafdb899e008beee20003016e8dafc4d4c0009ea9a0000301748dafbdb4b00096b4e000020269618dafbdb4b00096b4e0000301668dafd5e6a00093e3a000020275668dafdeaf9000010373616d8dafcfeef00086cbe000020263688dafbce08000d4b00081fd900086cbe00083faa00082d1c00081a8e00081a8e00083faa000d4b00087a08e0081a8e20084ced00081fd900081a8e00082d1c00081a8e00081a8e000020265688dafbce08000a0fae0000301698dafbfb1c00083faa00087f4c00081a8e0008d97c00081a8de0085a3820086cbe00081a8e00081fd900003016b8dafbdb4b00096b4e0000301728dafea9df000020269658dafbce080008ec0a00082d1c00090bdb00085f7b00085f7b00002026f658dafe6f880000301728dafe6f88000020274618dafc5fda00096b4e0000301658dafc3abe00086cbe0008fe9800086cbe00085a3800003016f8dafd5e6a0000301728dafc5fda0008d97c00082d1c0009191e00081a8e00081a8e0000301758dafccc98000020275728dafc7a6800001037461678dafc3abe00082d1c00083faa00083faa00081a8e000958c800082d1c00003016e8dafc5fda00096b4e0000301728dafbdb4b00096b4e000020265698dafe0aca00003016c8dafcba0a00003016e8dafc5fda0009ea9a0000301728dafc085f000a2f7f000020268618dafdddae00086cbe00002026f668dafd5e6a0000301698dafbfb1c000a8efa000020272618dafc5fda000899da000f0c0008389e00082d1c0009191e00081a8e00081a8e000020275658dafe180d00003016d8dafe180d00003016e8dafcdf1e00001037568728dafdddae00002026c6c8dafbce0800087f4c000a4f580000301728dafc9f7c00002026d6d8dafdb899e008ec0a20002026e648dafbce080008b9ab0008edcb0008aa9f00084ced00083faa0000301678dafc4d4c0008ec0a00083c280008ca780000301738dafdeaf900082d1c00085f7b00083a5f0000301748dafbfb1c0009bd7de008ac6820083faa000d4b0000202726b8dafc7a6800001037665728dafccc98000899da000020269638dafea9df0000301658dafbce0800082d1c000d4b00087a0900086cbe00081a8e00096b4e00082d1c00081a8e00002026f678dafd394e00003016c8dafc5fda00096b4e00003016d8dafd5e6a00003016e8dafe6f880000301728dafbce0800086cbe00083faa00086cbe00087f4c00083faa00081a8de0081a8e20001037761658dafcba0a0000301678dafc7a6800003016c8dafcf9ac000f0c00003016e8dafc5fda00090d9c00085dba0000301728dafcba0a0008ac6800087f4c00085a380000301738dafc4d4c0008ec0a0008fe9800083faa000020265678dafbce080009fd280000301688dafc4d4c0000301698dafc085f0009c90008dcfe00085a380008d97c00083faa00003016c8dafdb899e008ec0a2000301728dafd5e6a000020269658dafcf9ac00091e6900081fd900003016c8dafbce0800003016e8dafe2fde0000301728dafc085f0008debf00081fd900085f7b000d4b00087f4c00082d1c00002026f638dafbfb1c00096b4e00087f4c0008ac680000301688dafc7a68000020275728dafbce0800001037861768dafbfb1c000f0c00099bec00086cbe000010379766f8dafd394e00082d1c000f0c0000203c4b16c8dafe8a0e00001037a65698dafc3abe00086cbe0008fe980008beee000020275738dafc7a6800088c8f00085f7b000d4b000020277698dafc7fab000040b0b0b0d1d150c0e0d0d0e0d0a0f4c0e2d0d091e0a090e19091d090a230d0d0a090d0d0e0a0d250a09090b12090e1e1515180a0f0a280a0d0909250b090c1115150e091c0d091209092016090a16120b1715');
CREATE TABLE IF NOT EXISTS 'message_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO message_words_idx VALUES(1,X'',2);
INSERT INTO message_words_idx VALUES(1,X'306b72',4);
INSERT INTO message_words_idx VALUES(1,X'3169',6);
INSERT INTO message_words_idx VALUES(1,X'327468',8);
INSERT INTO message_words_idx VALUES(1,X'3370',10);
CREATE TABLE IF NOT EXISTS 'message_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO message_words_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','post_words','post_words',0,'CREATE VIRTUAL TABLE post_words USING fts5 (
  words, content = ''post_folded'', content_rowid = ''id'', tokenize = ''ascii'', prefix = ''1 2 3'',
  detail = ''none'', columnsize = 0
)');
CREATE TABLE IF NOT EXISTS 'post_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO post_words_data VALUES(1,X'188273');
INSERT INTO post_words_data VALUES(10,X'000000000101010001010101');
INSERT INTO post_words_data VALUES(137438953473,X'00000c72033031360f020137180201390b010101010136010701013806010261620603066765686f6c74010703066b6f6368656e0311020d6476656e74736b6f6e7a6572741802016d0101020101020701010202756602030f030c736765736368696c64657274120106626566756e6403030467696e6e180701740f03096c6575636874756e67020303047265697401070206696c64756e6706030173010701010802030374746501030401010a02056c65696274060a020672756574656e0901040374656e09010207756368657265691003076563686572656910040472676572150805627565726f0605016f060304726765721507046275726f0604016f060108636877696d6d657216010264610603046e616368090103017306100209656e73747261737365120103017201010302010301010101020601040261740b010101030173010702026965010101020201010106020102096f6e6e65727374616706020172150205756e6b656c0203010c656872656e6275657267657215080472676572150204696e65720604036967650402036e6465090102037273740107020173020301076665627275617209010307696572746167730107030672696e6e656e040205696e64656e17020a6f727462696c64756e67060203726569130503626164160503746167010502070302037565720603017206010d67617274656e737472617373650203020a656d65696e64657261740b010101030672627565726f060602726f060309736368696c646572741206066c6f7373656e060a0405706572727412020472756e6407010c6861636b73656c706c61747a11030b65636b73656c706c61747a1103017404020565636b656e090103046c666572040705696e6e656e0403037574650b01010102076f66666d616e6e1503026c7401070102696d04070101010602016e0203130202737403040b0101046b616e6e02030302726c15020569726368651802066f6e7a65727418020375727a020301046c61747a070a02076575636874656e02030703756e670203020c696e64656e73747261737365120101046d616e6e150303726b740f08040374696e180205656c646574040207697474776f6368020302056f6e746167030e020475656c6c010704047373656e0303026c6c010703047373656e03010b6e61636874736d61726b740f02066575646f72661404016507020569636874730301076f6566666e65741102046666656e0704036e6574110203686e650302077274737465696c140105706c61747a070a0105726173736502030d010301740b010101040468617573040701010102086573746d75656c6c010707026c6c0107030f7474756e677373636877696d6d6572160203756e6407010473616d650203040473746167100207636861756b656c070406696c646572741204066e656964656e0901040677696d6d6572160207656c706c61747a1103066e6772756e640702036963680403016501020302010103026e640602036f6c6c1703056e6e74616704020770617273616d650203030869656c706c61747a070201741803026167060408747466696e64656e17030365696c1404046c6c656e010706017402030305726173736502030d01080c6e62656c6575636874756e6702030305756e64656e040205756368656e04050174160503756e670301037461670604017301070401740b010101020365696c1403086e73747261737365020303037265731402056f6e6e656e01070205726173736502030d0104047565726e150309696e6b7761737365720311010375687201050203010101010902016d0b0101010106030867657374656c6c74020303076c656974756e671202026e6404030a74657273756368756e67030106766f6567656c0901030367656c090103016d03010a7761686c68656c666572040b05696e6e656e0403026e6e1703047274657407030473736572031102046567656e010502030d69686e61636874736d61726b740f040574657265731403017204040364656e02030205696564657206010c040873656e6772756e640703046d6d65721603017204020f0401640101030302036f636802030507656e6d61726b741701047a656974040205757275636b0901050365636b0901000231310b010101010901013601070101380601016101010101010102070101010204010162010101010101020101050102020103010163160101640101010201010101010101010101010101010201010101016501010201010201010b01016601030202010105030103010101670203010104010101020201016801030401010101010103040101690201010102040101010401010401016b0203100301016c0203020a010101016d010101010103070204020101016e0304080501016f03040a03010170070a010172010102010201030101010401030101730101010101010101010106010101010201010101740101010201020301010104010101010175010101010101020301010101030303010176030601010177010101010101010107040101010101017a04050100033231360f020137180201390b01010101026162010203020c0201641802016d01010201010207010102017502030d020102626501010102030709020169010302020101080202016c060a0201720901020175060a050102636816010264610603010c020165010103020103010101010201010401020169010101020201010106020102016f060201721502017502030102656815020169040202016e0901020172010702017302030102666501030401010201691702016f060201720105020703010302017506010267610203020165060501010102020201720701026861040d0201650405010101010102016f01070d0102696d04070101010602016e02031302017303040b0101026b610203100201691802016f18020175020301026c61070a0201650203020169120101026d610f06020102016504020169020302016f030e02017501020501026e610f020165070d0201690301026f6511020166070a02016803020172140102706c070a0102726102020106010101040102016501070e020175070102736102030b0201630702010804020165070a0201690102010202010102016f04130201700203020201740101020101020a01010301020175030112010274610105020301010102016502030f02016f01070201720201020d0101010102756801050203010101010902016d02030601010101030302016e03010102766f030601010277610301030d030201650101020101020705020169010102010101010b020102016f02031201027a65040201750901000433616267010703016b031102026476180202756602030f030173120103626566030301670f0903016c020303017201070202696c0603017301070101080203017401030401010a02026c65060a0202727509010202756310030165060a05030172060f010363687716010364616e090103017306100202656e120103017201010302010301010101020601030173010702026965010101020201010106020102026f6e060202756e02030103656872150202696e040202026e640901020272730107010366656209010301690107030172040202696e1702026f72060202726501050207030103020275650603017206010367617202030202656d0b01010103017206030173060a020202727507010368616311030165110301740402026563090103016c040301750b01010102026f661503016c0107010369737403040b0101036b616e020303017215020269721802026f6e1802027572020301036c6174070a0202657502030202696e120101036d616e150301720f08010202656c0402026974020302026f6e030e0202756501020503016c01070301730301036e61630f02026575070d020269630301036f65661102026666070a0202686e0302027274140103706c61070a010372617302030d010301740407010101020265730107030174160202756e07010373616d02030b0202636807020108040202656c1103016e07020269630403016501020302010103016e0602026f6c1703016e0402027061020303016907020274610611030165010103030c03017202030d010301750402027563030112010374616701050203010101020265691403016e02030301721402026f6e01070202726102030d01020301690311010375687201050203010101010902026d67020303016c1202026e6404030174030103766f650901030167090103016d0301037761680403016e17030172070301730311020265670105020301690f050301720202010202696506010c03016d160301720101020101020d02026f6302031201037a656904020275720901040504070504050a0a100c070f0907040d0809090b090a070a0a0708040707040b0508050d1008050f0c04090f0707060707050b0b09080d06060a0604111009050c0a08070f0e04090708090a060a06080805080907080b0710070706080b09080706070e0904080a0706060a090b070b0c06120608070a090a090a0906090506080b0b04050b0608050b1008080406060507060c06090b070d0e090c0a050d0a07040d0805070809100804070a0b070607070a0709070a0504101204190c0e0d0e1007090e0707051015111206110606040709040c070b0b0505060508120e04040505050505050904040a04060a04060a060a060707040405060505080405050605050405050404060d06040708050a05060e060b06050a0d0c0507090b0d06050508050507040605050505090906060506050607050610050f05060606060607050405050b050407080406050604040604070505090704050506070606060605060607050406060506060505070908060405080905040509040504060406080704070c0505040609050e060405040705040604040507050607040a0706');
CREATE TABLE IF NOT EXISTS 'post_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO post_words_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'post_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO post_words_config VALUES('version',4);
CREATE TABLE file_year (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;
INSERT INTO file_year VALUES(2026,2);
CREATE TABLE measure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_number TEXT NOT NULL UNIQUE,
  concern_id INTEGER NOT NULL,
  message_id INTEGER NOT NULL,
  channel_id INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  state INTEGER NOT NULL,
  by_hand INTEGER NOT NULL,
  rule_id TEXT NOT NULL,
  rule_number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  clause TEXT NOT NULL,
  reason TEXT NOT NULL,
  person TEXT,
  caution INTEGER NOT NULL,
  created INTEGER NOT NULL,
  remote_id TEXT NOT NULL,
  remote_url TEXT,
  author_id TEXT NOT NULL,
  author_handle TEXT NOT NULL,
  delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  receipt TEXT,
  done INTEGER NOT NULL,
  verified INTEGER NOT NULL,
  notice_text TEXT,
  notice_visibility INTEGER NOT NULL,
  notice_delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  notice_sent INTEGER NOT NULL,
  undo_delivery_id INTEGER REFERENCES delivery (id) ON DELETE SET NULL,
  undo_reason TEXT,
  undone INTEGER NOT NULL,
  error INTEGER NOT NULL,
  error_text TEXT
) STRICT;
INSERT INTO measure VALUES(1,'2026/0001',459420467200,459420467200,1,4,3,0,'tone',1,2,replace('Respektvoller Umgang\nBleibt freundlich und sachlich.','\n',char(10)),'Der Beitrag beleidigt die Beschäftigten.','Jonas Wirth',1795589990,1795590000,'100000','https://social.example/@buerger518/0','1518','@buerger518@social.example',26,NULL,1795590002,1795590003,NULL,3,NULL,0,NULL,NULL,0,-1,NULL);
INSERT INTO measure VALUES(2,'2026/0002',7,7,7,1,6,1,'tone',1,2,'Respektvoller Umgang','Der Beitrag verhöhnt eine Familie.',NULL,0,1795590100,'fort',NULL,'niemand','@niemand@example.org',NULL,NULL,0,0,NULL,3,NULL,0,NULL,NULL,0,-1,NULL);
CREATE TABLE evidence (
  measure_id INTEGER PRIMARY KEY REFERENCES measure (id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO evidence VALUES(1,'{"format":"ortsgespraech evidence 1","message":{"text":"Ihr seid alle doof"}}','46b5186bdfb876bbd59950b4c3b3ccb0a579e5d238a162fffdaf43c590afbceb');
INSERT INTO evidence VALUES(2,'{"format":"ortsgespraech evidence 1","message":{"text":"Ihr seid alle doof"}}','46b5186bdfb876bbd59950b4c3b3ccb0a579e5d238a162fffdaf43c590afbceb');
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  person TEXT,
  kind INTEGER NOT NULL,
  concern_id INTEGER NOT NULL,
  measure_id INTEGER NOT NULL,
  words TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
INSERT INTO journal VALUES(1,1795590000,'Jonas Wirth',0,459420467200,1,'2026/0001','57f62a6503bf72cf59e3f4dbc18226c997b567e0bf758bd05d34c9adee0d1dce');
INSERT INTO journal VALUES(2,1795590002,NULL,1,459420467200,1,'2026/0001','dba5d3c19e35bdea069e7a2df6a4694f409b874dd4efa6ade424fd9e29a57852');
INSERT INTO journal VALUES(3,1795590003,NULL,2,459420467200,1,'2026/0001','7e00f53dd2b96ef3bb458da78e632cbfc45c0f7cf34b6eb1ac692846fcd2cd34');
INSERT INTO journal VALUES(4,1795590100,NULL,0,7,2,'2026/0002','8da10160adb575064a34eff213f4bd49f6dafc848458b7e7d2dc12c1565522c3');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('channel',2);
INSERT INTO sqlite_sequence VALUES('post',24);
INSERT INTO sqlite_sequence VALUES('delivery',26);
INSERT INTO sqlite_sequence VALUES('rules_version',2);
INSERT INTO sqlite_sequence VALUES('notice',3);
INSERT INTO sqlite_sequence VALUES('attachment',2);
INSERT INTO sqlite_sequence VALUES('series',1);
INSERT INTO sqlite_sequence VALUES('sign_off',5);
INSERT INTO sqlite_sequence VALUES('post_version',2);
INSERT INTO sqlite_sequence VALUES('calendar_source',1);
INSERT INTO sqlite_sequence VALUES('note',2);
INSERT INTO sqlite_sequence VALUES('measure',2);
INSERT INTO sqlite_sequence VALUES('journal',4);
CREATE VIEW message_folded AS
  SELECT id, og_fold(author_name || ' ' || text) AS words FROM message;
CREATE VIEW post_folded AS SELECT id, og_fold(text || ' ' || coalesce(label, '')) AS words FROM post;
CREATE TRIGGER message_added AFTER INSERT ON message BEGIN
  INSERT INTO message_words (rowid, words)
    VALUES (new.id, og_fold(new.author_name || ' ' || new.text));
END;
CREATE TRIGGER message_removed AFTER DELETE ON message BEGIN
  INSERT INTO message_words (message_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.author_name || ' ' || old.text));
END;
CREATE TRIGGER message_changed AFTER UPDATE OF author_name, text ON message
  WHEN old.author_name <> new.author_name OR old.text <> new.text
BEGIN
  INSERT INTO message_words (message_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.author_name || ' ' || old.text));
  INSERT INTO message_words (rowid, words)
    VALUES (new.id, og_fold(new.author_name || ' ' || new.text));
END;
CREATE TRIGGER post_added AFTER INSERT ON post BEGIN
  INSERT INTO post_words (rowid, words)
    VALUES (new.id, og_fold(new.text || ' ' || coalesce(new.label, '')));
END;
CREATE TRIGGER post_removed AFTER DELETE ON post BEGIN
  INSERT INTO post_words (post_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.text || ' ' || coalesce(old.label, '')));
END;
CREATE TRIGGER post_changed AFTER UPDATE OF text, label ON post
  WHEN old.text <> new.text OR old.label IS NOT new.label
BEGIN
  INSERT INTO post_words (post_words, rowid, words)
    VALUES ('delete', old.id, og_fold(old.text || ' ' || coalesce(old.label, '')));
  INSERT INTO post_words (rowid, words)
    VALUES (new.id, og_fold(new.text || ' ' || coalesce(new.label, '')));
END;
CREATE TRIGGER measure_decided BEFORE UPDATE OF file_number, kind, rule_id, rule_number, version, clause,
  reason, person, caution, created, notice_text ON measure
BEGIN
  SELECT RAISE (ABORT, 'a measure stays as it was decided');
END;
CREATE TRIGGER evidence_frozen BEFORE UPDATE ON evidence BEGIN
  SELECT RAISE (ABORT, 'evidence is frozen');
END;
CREATE TRIGGER evidence_once BEFORE INSERT ON evidence
  WHEN EXISTS (SELECT 1 FROM evidence WHERE measure_id = new.measure_id)
BEGIN
  SELECT RAISE (ABORT, 'evidence is frozen');
END;
CREATE TRIGGER journal_not_changed BEFORE UPDATE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;
CREATE TRIGGER journal_not_removed BEFORE DELETE ON journal BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;
CREATE TRIGGER journal_not_replaced BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal WHERE id = new.id)
BEGIN
  SELECT RAISE (ABORT, 'the journal can only grow');
END;
CREATE UNIQUE INDEX channel_account ON channel (network, base_url, remote_id)
  WHERE remote_id <> '';
CREATE INDEX post_draft ON post (changed, id) WHERE state = 0;
CREATE INDEX attachment_post ON attachment (post_id, position);
CREATE INDEX concern_newest ON concern (last_id);
CREATE INDEX concern_state_newest ON concern (state, last_id);
CREATE INDEX concern_channel ON concern (channel_id);
CREATE INDEX concern_unread ON concern (id) WHERE unread > 0;
CREATE UNIQUE INDEX message_remote ON message (channel_id, remote_id);
CREATE INDEX message_concern ON message (concern_id, id);
CREATE INDEX message_waiting ON message (concern_id, id) WHERE waiting = 1;
CREATE INDEX message_unread ON message (concern_id) WHERE unread = 1;
CREATE INDEX delivery_due ON delivery (max(due, not_before), id) WHERE state = 0;
CREATE INDEX delivery_state ON delivery (state, id);
CREATE INDEX delivery_message ON delivery (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX delivery_remote ON delivery (channel_id, remote_id) WHERE remote_id IS NOT NULL;
CREATE UNIQUE INDEX delivery_once ON delivery (post_id, channel_id)
  WHERE kind = 0 AND state NOT IN (6, 7);
CREATE INDEX notice_delivery ON notice (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX auto_answer_delivery ON auto_answer (delivery_id);
CREATE INDEX delivery_notice ON delivery (notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX delivery_auto_answer ON delivery (id) WHERE kind = 8;
CREATE INDEX post_follows ON post (follows_id) WHERE follows_id IS NOT NULL;
CREATE UNIQUE INDEX post_series ON post (series_id, series_day) WHERE series_id IS NOT NULL;
CREATE INDEX post_submitted ON post (due, id) WHERE state = 2;
CREATE INDEX post_label ON post (label) WHERE label IS NOT NULL;
CREATE INDEX post_time ON post (due, id, state, kind, label, channels);
CREATE INDEX attachment_digest ON attachment (digest) WHERE digest <> '';
CREATE INDEX sign_off_post ON sign_off (post_id, id);
CREATE INDEX post_version_post ON post_version (post_id, id);
CREATE INDEX imported_event_post ON imported_event (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX delivery_post ON delivery (post_id, state, kind) WHERE post_id IS NOT NULL;
CREATE INDEX note_concern ON note (concern_id, id);
CREATE INDEX concern_due ON concern (iif(deadline > 0, deadline, come_back), id, come_back, deadline)
  WHERE state = 0;
CREATE INDEX concern_assignee ON concern (
  assignee, iif(deadline > 0, deadline, come_back), id, come_back
) WHERE state = 0;
CREATE INDEX concern_come_back ON concern (come_back, id) WHERE state = 0 AND come_back > 0;
CREATE INDEX concern_topics ON concern (topics) WHERE topics IS NOT NULL;
CREATE INDEX measure_concern ON measure (concern_id, id);
CREATE INDEX measure_message ON measure (message_id, id);
CREATE INDEX measure_state ON measure (state, id);
CREATE INDEX measure_delivery ON measure (delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX measure_notice ON measure (notice_delivery_id) WHERE notice_delivery_id IS NOT NULL;
CREATE INDEX measure_undo ON measure (undo_delivery_id) WHERE undo_delivery_id IS NOT NULL;
CREATE INDEX journal_measure ON journal (measure_id, id) WHERE measure_id > 0;
CREATE INDEX delivery_measure ON delivery (measure_id) WHERE measure_id IS NOT NULL;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id = 1332179824;
PRAGMA user_version = 7;
