# SPDX-License-Identifier: EUPL-1.2
"""Rules in the practice town: who is responsible and who stands in, who is called in a difficult
situation, what stands under Rules and where it leads, and what Today makes of it. The kind of a
concern changes by when it is to be answered."""

import datetime
import re

import atspi
from words import pattern, words as _

# Of the practice town.
EDITOR = "Sabine Brunner"
DEPUTY = "Emre Aydın"
FIRST_CALLED = "Petra Hollmann"
DEFECT_BY = "Jonas Brandt"
# Of this test.
CALLED_TOO = "Rolf Schuster"
STATEMENT = "Stromausfall"
STATEMENT_TEXT = "Der Strom ist ausgefallen. Wir sagen mehr, sobald wir mehr wissen."
# What each topic is called, and what its page asks.
TOPICS = {
    "Municipality": "Which Municipality Is This?",
    "Office Hours": "When Is Somebody There?",
    "Response Times": "When Do Citizens Get an Answer?",
    "Netiquette": "By Which Rules Do People Talk With You?",
    "Measures": "What Follows When a Rule Is Broken?",
    "Responsibilities": "Who Is Responsible for What?",
    "Sign-Off": "Which Posts Does a Second Person See First?",
    "Difficult Situation": "What If It Becomes Difficult?",
    "Channels": "On Which Account Do You Write?",
    "Documents": "How Do People Learn of It?",
}
program = atspi.Program()


def window():
    return program.window


def dialog():
    return window().find("dialog", _("Guided Setup"))


def edit(topic):
    window().find("button", _("Edit %s", _(topic))).click()
    dialog().find("heading", _(TOPICS[topic]))


def leave():
    dialog().find("button", _("_Later")).click()
    window().wait_gone("dialog", _("Guided Setup"))


def day(days):
    """The day so many days from today, as it is typed."""
    return (datetime.date.today() + datetime.timedelta(days)).strftime("%d.%m.%Y")


def whole(head):
    """The row with what is in it, of which the head is the part that opens it."""
    node = head.parent
    while node.role != "list item":
        node = node.parent
    return node


def open_row(name):
    head = dialog().find("list item", name)
    head.point()
    return whole(head)


def field(within, name):
    return within.find("text", _(name))


def _rules_show_every_topic_and_lead_to_its_page():
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+4")
    for topic in TOPICS:
        edit(topic)
        leave()


def _a_deputy_is_in_charge_during_an_absence():
    edit("Responsibilities")
    editorial = open_row(_("Editorial Work"))
    field(editorial, "Away From").set_text(day(-1))
    field(editorial, "Away Until").set_text(day(2))
    dialog().find("label", pattern("%1$s stands in for %2$s, who is away until %3$s."))
    field(editorial, "Away Until").set_text("")
    sentence = _("%1$s stands in for %2$s, who is away until further notice.", DEPUTY, EDITOR)
    dialog().find("label", sentence)
    field(editorial, "Away From").set_text("gestern oder so")
    dialog().find("label", pattern("“%s” is not understood. Write a day such as 24.12.2026."))
    field(editorial, "Away From").set_text(day(0))
    leave()
    window().find("label", sentence)


def _without_a_deputy_nobody_is_in_charge():
    edit("Responsibilities")
    editorial = open_row(_("Editorial Work"))
    field(editorial, "Deputy").set_text("")
    sentence = _("Nobody: %s is away until further notice, and nobody stands in.", EDITOR)
    dialog().find("label", sentence)
    leave()
    window().find("label", sentence)
    edit("Responsibilities")
    editorial = open_row(_("Editorial Work"))
    field(editorial, "Deputy").set_text(DEPUTY)
    field(editorial, "Away From").set_text("")
    dialog().find("label", _("%s is in charge.", EDITOR))
    leave()


def called():
    """The names of the call tree, in their order."""
    tree = dialog().find("list", _("Call Tree"))
    names = [label for label in tree.find_all("label", re.compile(r"^\d+\. "))]
    return [label.name.split(". ", 1)[1] for label in names]


def wait_until_called(number, name):
    program.wait_for(lambda: called()[number : number + 1] == [name], f"{name} at place {number}")


def _the_call_tree_is_changed_by_keys_and_buttons():
    edit("Difficult Situation")
    wait_until_called(0, FIRST_CALLED)
    n = len(called())
    dialog().find("button", _("_Add Person")).click()
    wait_until_called(n, _("Somebody without a name"))
    added = dialog().find("list", _("Call Tree")).find_all("text", _("Name"))[-1]
    program.wait_for(lambda: "focused" in added.states, "the keyboard in the name")
    added.set_text(CALLED_TOO)
    wait_until_called(n, CALLED_TOO)
    program.press("alt+Up")
    wait_until_called(n - 1, CALLED_TOO)
    dialog().find("button", _("Call %s Earlier", CALLED_TOO)).click()
    wait_until_called(n - 2, CALLED_TOO)
    dialog().find("label", re.compile(re.escape(_("Call first %s", FIRST_CALLED))))


def _who_is_removed_can_be_put_back():
    n = len(called())
    page = dialog()
    page.find("button", _("Remove %s", CALLED_TOO)).click()
    # At once, since the offer goes away again.
    page.find("button", _("_Undo")).click()
    wait_until_called(n - 3, CALLED_TOO)


def _only_some_speak_to_the_public():
    dialog().find("label", _("Only %1$s and %2$s speak to the public.", FIRST_CALLED, EDITOR))
    added = open_row(re.compile(re.escape(CALLED_TOO) + "$"))
    added.find("check box", _("May Speak to the Public")).click()
    before = ", ".join((FIRST_CALLED, EDITOR))
    dialog().find("label", _("Only %1$s and %2$s speak to the public.", before, CALLED_TOO))


def _a_statement_is_kept_ready():
    dialog().find("button", _("Add _Statement")).click()
    statements = dialog().find("list", _("Holding Statements"))
    statements.find_all("text", _("What It Is For"))[-1].set_text(STATEMENT)
    statements.find_all("text", _("Text of the Statement"))[-1].set_text(STATEMENT_TEXT)
    dialog().find("button", _("Copy “%s”", STATEMENT)).click()
    dialog().find("label", _("The statement is copied and can be pasted anywhere."))
    leave()
    window().find("label", re.compile(re.escape(CALLED_TOO)))


def _the_copy_can_be_pasted_into_a_post():
    program.press("ctrl+n")
    text = window().find("text", _("Text"))
    program.wait_for(lambda: "focused" in text.states, "the keyboard in the text")
    program.press("ctrl+v")
    program.wait_for(lambda: text.text == STATEMENT_TEXT, "the statement to be pasted")
    program.press("Escape")
    window().wait_gone("text", _("Text"))


def _it_is_all_there_after_a_power_cut():
    program.kill()
    program.start("--practice")
    program.resize(1280, 800)
    program.press("ctrl+4")
    edit("Difficult Situation")
    program.wait_for(lambda: CALLED_TOO in called(), "the person in the call tree")
    dialog().find("button", _("Copy “%s”", STATEMENT))
    leave()


def deadline():
    return window().find("label", pattern("Answer by %s")).name


def _the_kind_changes_by_when_an_answer_is_promised():
    program.press("ctrl+3")
    window().find("list item", re.compile(f"{DEFECT_BY}, {_('Defect', context='concern')}")).point()
    before = deadline()
    promised = _("within %lu working day", 2, count=2)
    window().find("label", re.compile(re.escape(promised)))
    window().find("combo box", pattern("Kind of concern: %s")).choose(_("Question", context="concern"))
    program.wait_for(lambda: deadline() != before, "another deadline")
    promised = _("within %lu working day", 1, count=1)
    window().find("label", re.compile(re.escape(promised)))
    window().find("list item", re.compile(f"{DEFECT_BY}, {_('Question', context='concern')}"))


def _what_changes_the_rules_is_a_task_of_today():
    program.press("ctrl+4")
    edit("Netiquette")
    dialog().find("button", _("_Put into Force")).click()
    dialog().find("label", pattern("Version %1$d, in force since %2$s"))
    leave()
    window().find("label", pattern("Version %1$d, in force since %2$s"))
    program.press("ctrl+1")
    window().wait_gone("button", _("Put into Force…"))
    program.press("ctrl+4")
    edit("Netiquette")
    dialog().find_all("check box")[0].click()
    leave()
    program.press("ctrl+1")
    window().find("label", _("The netiquette was changed and is not in force"))
    window().find("button", _("Put into Force…")).click()
    dialog().find("heading", _(TOPICS["Netiquette"]))
    leave()


def _it_ends_when_it_is_asked_to():
    assert program.stop() == 0
    assert "CRITICAL" not in program.output(), program.output()


atspi.run(
    program,
    _rules_show_every_topic_and_lead_to_its_page,
    _a_deputy_is_in_charge_during_an_absence,
    _without_a_deputy_nobody_is_in_charge,
    _the_call_tree_is_changed_by_keys_and_buttons,
    _who_is_removed_can_be_put_back,
    _only_some_speak_to_the_public,
    _a_statement_is_kept_ready,
    _the_copy_can_be_pasted_into_a_post,
    _it_is_all_there_after_a_power_cut,
    _the_kind_changes_by_when_an_answer_is_promised,
    _what_changes_the_rules_is_a_task_of_today,
    _it_ends_when_it_is_asked_to,
)
