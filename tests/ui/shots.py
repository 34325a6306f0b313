# SPDX-License-Identifier: EUPL-1.2
"""The pages and dialogs of which ./dev shots takes pictures, in the order of the visit.

A page is a function that is given the running program and brings its window there; the picture
bears its name. See tests/support/shoot.py, which starts the program in the practice town.
"""

import datetime
import fcntl
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(__file__))
from words import words  # noqa: E402

FOLDER = os.path.join(tempfile.gettempdir(), f"og-shots-{os.getpid()}")
POST = "Am Freitag bleibt der Bauhof geschlossen. Nächste Woche ist er wieder für Sie da."
# Working days ahead, time, text: what a town hall plans for two weeks.
PLAN = (
    (1, "8:30", "Ab heute ist die Mühlstraße gesperrt. Bitte fahren Sie über die Gartenstraße."),
    (1, "16:00", "Heute Abend um 19 Uhr tagt der Gemeinderat im Bürgersaal. Sie sind willkommen."),
    (2, "9:00", "Die gelben Säcke werden morgen abgeholt."),
    (4, "10:00", "Der Wochenmarkt beginnt diese Woche schon um 7 Uhr."),
    (5, "9:30", "Die Bücherei hat am Samstag bis 17 Uhr geöffnet."),
    (6, "11:00", "Wir suchen eine Erzieherin oder einen Erzieher (m/w/d) für die Kita am Bach."),
    (8, "8:00", "Am Donnerstag probt die Feuerwehr ab 19 Uhr am Schulhof. Es wird laut."),
    (9, "14:00", "Die Bürgersprechstunde beginnt um 16 Uhr im Rathaus."),
)


def leave(program):
    """Leaves whatever dialog or page is on top."""
    program.press("Escape", "Escape")


def today(program):
    program.press("ctrl+1")
    program.window.find("heading", re.compile("[0-9]{1,2}. "))


def composer(program):
    leave(program)
    program.press("ctrl+n")
    program.window.find("text", words("Text")).set_text(POST)
    program.window.find("toggle button", words("Now")).click()


def composer_templates(program):
    leave(program)
    program.press("ctrl+n")
    program.window.find("button", words("_All Templates…")).click()
    program.window.find("dialog", words("Templates")).find("list item", "Straße gesperrt")


def composer_gaps(program):
    dialog = program.window.find("dialog", words("Templates"))
    dialog.find("list item", "Straße gesperrt").point()
    program.window.wait_gone("dialog", words("Templates"))


def composer_more(program):
    more = program.window.find("list", words("More"))
    more.find("list item", re.compile("^" + words("More"))).point()
    program.window.find("check box", words("Poll")).toggle_to(True)
    option = program.window.find("text", words("Option %u", 1))
    option.set_text("Über die Gartenstraße")
    option.point()  # so that it is in sight


def composer_readability(program):
    program.window.find("text", words("Text")).set_text(
        "Die Inanspruchnahme der Umleitungsstrecke ist zwecks Durchführung der Kanalbauarbeiten "
        "bis auf Weiteres unumgänglich. Fragen: 07777 1-0."
    )
    meter = re.compile("LIX|" + re.escape(words("Short text")))
    program.window.find("toggle button", meter).click()


def repetition(program):
    program.press("Escape")
    program.window.find("list item", re.compile("^" + words("Repeats"))).point()
    program.window.find("dialog", words("Repeat"))


def calendar_empty(program):
    leave(program)
    leave(program)
    program.press("ctrl+2")
    program.window.find("radio button", words("List")).click()


def calendar_list(program):
    show_calendar(program, "List")


def show_calendar(program, view):
    """A view of the calendar with the posts of two weeks, which are planned when first needed."""
    leave(program)
    program.press("ctrl+2")
    program.resize(1280, 800)  # so that all buttons are there; the picture is taken at its own size
    program.window.find("radio button", words("List")).click()
    posts = re.compile("Gemeinderat")
    program.wait_for(
        lambda: program.window.has("label", words("No Posts Yet"))
        or program.window.find_all("list item", re.compile("musterbach")),
        "the list",
    )
    if not program.window.has("list item", posts):
        program.window.find("radio button", words("Month")).click()
        for ahead, time, text in PLAN:
            plan(program, working_day(ahead), time, text)
    program.window.find("radio button", words(view)).click()
    program.press("ctrl+2")


def plan(program, day, time, text):
    program.press("ctrl+2", "ctrl+g")
    program.window.find("text", words("Day, such as 24.12.")).set_text(day.isoformat())
    program.window.find_sensitive("button", words("_Go")).click()
    program.window.wait_gone("text", words("Day, such as 24.12."))
    program.press("n")
    program.window.find("text", words("Text")).set_text(text)
    program.window.find("text", words("Time")).set_text(time)
    program.press("ctrl+Return")
    program.window.wait_gone("text", words("Text"))


def working_day(ahead):
    """The day that many Mondays to Fridays from today."""
    day = datetime.date.today()
    while ahead > 0:
        day += datetime.timedelta(days=1)
        ahead -= day.weekday() < 5
    return day


def calendar_week(program):
    show_calendar(program, "Week")
    program.window.find("table", words("Week"))


def calendar(program):
    show_calendar(program, "Month")
    program.window.find("table", words("Calendar"))


def calendar_filter(program):
    program.window.find("toggle button", words("Filter")).click()
    program.window.find("combo box", words("State"))


def calendar_date(program):
    leave(program)
    show_calendar(program, "Month")
    program.press("ctrl+g")
    program.window.find("text", words("Day, such as 24.12."))


def calendar_import(program):
    leave(program)
    show_calendar(program, "List")
    program.window.find("button", words("More")).click()
    program.window.find("menu item")
    program.press("Home", "Up", "Up", "Return")
    program.window.find("dialog", words("Import a Calendar"))


def post_sheet(program):
    leave(program)
    show_calendar(program, "List")
    program.window.find("list item", re.compile("Gemeinderat")).point(double=True)
    program.window.find("dialog", words("Post"))


def inbox(program):
    program.press("ctrl+3")
    program.window.find("list item", re.compile("Renate Keller"))


def conversation(program):
    program.window.find("list item", re.compile("Renate Keller")).point()
    program.window.find("text", "Ihre Antwort")


def rules(program):
    program.press("ctrl+4")
    program.window.find("label", words("Form of Address"))


def channels(program):
    program.press("ctrl+5")
    program.window.find("list item", re.compile("Gemeinde Musterbach")).point()
    program.window.find("button", "Jetzt prüfen")


def setup(program):
    program.window.do_action("win.setup")
    go_to_step(program, "Municipality", "Which Municipality Is This?")


def go_to_step(program, topic, question):
    """A step of the setup by its row, whatever is missing there."""
    program.resize(1280, 800)  # so that the steps are there; the picture is taken at its own size
    row = re.compile("^" + re.escape(words(topic)))
    program.window.find("list", words("Steps")).find("list item", row).point()
    program.window.find("heading", words(question))


def setup_hours(program):
    go_to_step(program, "Office Hours", "When Is Somebody There?")


def setup_hours_not_understood(program):
    program.window.find("text", words("Tuesday")).set_text("8-zwölf")


def setup_closing_day(program):
    program.window.find("text", words("Tuesday")).set_text("8-12")
    program.window.find("button", words("Staff Outing")).click()
    program.window.find("dialog", words("Closing Day or Special Opening"))


def setup_other_hours(program):
    program.press("Escape")
    program.window.wait_gone("dialog", words("Closing Day or Special Opening"))
    program.window.find("button", words("Add Other Hours")).click()
    program.window.find("dialog", words("Other Hours for a While"))


def setup_promises(program):
    program.press("Escape")
    program.window.wait_gone("dialog", words("Other Hours for a While"))
    go_to_step(program, "Response Times", "When Do Citizens Get an Answer?")


def setup_netiquette(program):
    go_to_step(program, "Netiquette", "By Which Rules Do People Talk With You?")


def setup_measures(program):
    go_to_step(program, "Measures", "What Follows When a Rule Is Broken?")


def setup_duties(program):
    go_to_step(program, "Responsibilities", "Who Is Responsible for What?")


def setup_sign_off(program):
    go_to_step(program, "Sign-Off", "Which Posts Does a Second Person See First?")
    every = re.compile("^" + re.escape(words("Every Post")) + "$")
    program.window.find("check box", every).toggle_to(True)


def sign_off(program):
    leave(program)
    program.press("ctrl+n")
    program.window.find("text", words("Text")).set_text(POST)
    program.window.find("text", words("Time")).set_text("23:50")
    program.window.find_sensitive("button", words("_Submit for Sign-Off")).click()
    program.window.find("text", words("Who Asks for the Sign-Off")).set_text("Erika Muster")


def sign_off_asked(program):
    program.window.find_sensitive("button", words("_Submit")).click()
    program.window.find("label", words("%s asked for sign-off", "Erika Muster"))


def today_waiting(program):
    leave(program)
    leave(program)
    program.press("ctrl+1")


def setup_crisis(program):
    go_to_step(program, "Difficult Situation", "What If It Becomes Difficult?")


def setup_channel(program):
    go_to_step(program, "Channels", "On Which Account Do You Write?")


def setup_documents(program):
    go_to_step(program, "Documents", "How Do People Learn of It?")


def setup_finish(program):
    go_to_step(program, "First Post", "What Comes Next?")


def shortcuts(program):
    leave(program)
    leave(program)
    program.press("F1")
    program.application.find("label", re.compile("Neuer Beitrag$"))


def about(program):
    program.kill()
    program.start("--practice")
    program.resize(1280, 800)  # so that the menu is there; the picture is taken at its own size
    program.window.find("button", "Hauptmenü").pick(5)
    program.window.find("dialog", "Info")


def welcome(program):
    """The first start, with its two doors."""
    program.kill()
    shutil.rmtree(FOLDER, ignore_errors=True)
    program.start("--data-dir", FOLDER)
    program.window.find("list item", "Einrichten")


def today_before_the_setup(program):
    program.window.find("list item", "Einrichten").point()
    program.window.find("heading", "Welche Gemeinde ist das?")
    program.window.find("button", "Später").click()
    program.window.wait_gone("heading", "Welche Gemeinde ist das?")


def channels_without_any(program):
    program.press("ctrl+5")
    program.window.find("button", "Kanal hinzufügen")


def add_channel(program):
    program.window.do_action("win.add-channel")
    program.window.find("list item", re.compile("Mastodon"))


def add_channel_wrong_server(program):
    program.window.find("list item", re.compile("Mastodon")).point()
    program.window.find("text", re.compile("^Server")).set_text("mastdon.social")
    program.window.find("button", "Im Browser anmelden").click()
    program.window.find("button", re.compile("mastodon.social"), timeout=60)


def data_in_use(program):
    program.stop()
    lock = os.open(os.path.join(FOLDER, "lock"), os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)
    program.start("--data-dir", FOLDER)
    program.window.find("button", "Noch einmal versuchen")


PAGES = [
    today,
    composer,
    composer_templates,
    composer_gaps,
    composer_more,
    composer_readability,
    repetition,
    calendar_empty,
    calendar_list,
    calendar_week,
    calendar,
    calendar_filter,
    calendar_date,
    calendar_import,
    post_sheet,
    inbox,
    conversation,
    rules,
    channels,
    setup,
    setup_hours,
    setup_hours_not_understood,
    setup_closing_day,
    setup_other_hours,
    setup_promises,
    setup_netiquette,
    setup_measures,
    setup_duties,
    setup_sign_off,
    sign_off,
    sign_off_asked,
    today_waiting,
    setup_crisis,
    setup_channel,
    setup_documents,
    setup_finish,
    shortcuts,
    about,
    welcome,
    today_before_the_setup,
    channels_without_any,
    add_channel,
    add_channel_wrong_server,
    data_in_use,
]
