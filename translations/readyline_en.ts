<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>readyline::call::TargetDelegate</name>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::day::DayPage</name>
    <message numerus="yes">
        <source>The newest %n line(s)</source>
        <translation>
            <numerusform>The newest line</numerusform>
            <numerusform>The newest %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::history::HistoryPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::popover::MissedCard</name>
    <message numerus="yes">
        <source>You missed %n request(s)</source>
        <translation>
            <numerusform>You missed %n request</numerusform>
            <numerusform>You missed %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>and one earlier</numerusform>
            <numerusform>and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::popover::OfferStack</name>
    <message numerus="yes">
        <source>Accept %n request(s)</source>
        <translation>
            <numerusform>Accept %n request</numerusform>
            <numerusform>Accept %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::shell::InactivityPrompt</name>
    <message numerus="yes">
        <source>Nobody has touched this computer for %n minute(s).</source>
        <translation>
            <numerusform>Nobody has touched this computer for a minute.</numerusform>
            <numerusform>Nobody has touched this computer for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::shell::MainWindow</name>
    <message numerus="yes">
        <source>You still have %n open contact(s).</source>
        <translation>
            <numerusform>You still have %n open contact.</numerusform>
            <numerusform>You still have %n open contacts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) still wait(s) for you.</source>
        <translation>
            <numerusform>%n request still waits for you.</numerusform>
            <numerusform>%n requests still wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::shell::Notices</name>
    <message numerus="yes">
        <source>%1 of %n request(s) could not be had</source>
        <translation>
            <numerusform>%1 of %n request could not be had</numerusform>
            <numerusform>%1 of %n requests could not be had</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::status::PlanPanel</name>
    <message numerus="yes">
        <source>After my %n contact(s)</source>
        <translation>
            <numerusform>After this contact</numerusform>
            <numerusform>After all %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::status::StatusControl</name>
    <message numerus="yes">
        <source>Decline %n request(s) and go %1?</source>
        <translation>
            <numerusform>Decline %n request and go %1?</numerusform>
            <numerusform>Decline %n requests and go %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::status::StatusMenu</name>
    <message numerus="yes">
        <source>%n found. Enter chooses, Esc clears.</source>
        <translation>
            <numerusform>%n found. Enter chooses, Esc clears.</numerusform>
            <numerusform>%n found. Enter chooses, Esc clears.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::tasks::DeskPage</name>
    <message numerus="yes">
        <source>Today: %n contact(s)</source>
        <translation>
            <numerusform>Today: %n contact</numerusform>
            <numerusform>Today: %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::tasks::TaskLook</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::tasks::VariablesForm</name>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::tasks::WrapUpPanel</name>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n character too many.</numerusform>
            <numerusform>%n characters too many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::team::SelectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::team::TeamFilters</name>
    <message numerus="yes">
        <source>%n agent(s)</source>
        <translation>
            <numerusform>%n agent</numerusform>
            <numerusform>%n agents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::team::TeamLook</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::team::TeamOrders</name>
    <message numerus="yes">
        <source>%n agent(s) not set back: %1.</source>
        <translation>
            <numerusform>%n agent was not set back: %1.</numerusform>
            <numerusform>%n agents were not set back: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) not set to %1: %2.</source>
        <translation>
            <numerusform>%n agent was not set to %1: %2.</numerusform>
            <numerusform>%n agents were not set to %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) set back</source>
        <translation>
            <numerusform>%n agent is set back</numerusform>
            <numerusform>%n agents are set back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agent(s) set to %1</source>
        <translation>
            <numerusform>%n agent is set to %1</numerusform>
            <numerusform>%n agents are set to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them it begins when the work is done.</source>
        <translation>
            <numerusform>For one of them it begins when the work is done.</numerusform>
            <numerusform>For %n of them it begins when the work is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::text::Plans</name>
    <message numerus="yes">
        <source>after %n more contact(s)</source>
        <translation>
            <numerusform>after %n more contact</numerusform>
            <numerusform>after %n more contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>readyline::widgets::CountdownRing</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <extracomment>Read by screen readers for the ring around the seconds of an offer.</extracomment>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
</TS>
