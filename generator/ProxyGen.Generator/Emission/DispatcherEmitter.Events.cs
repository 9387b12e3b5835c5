using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Events: a case to subscribe and one to end a subscription.</content>
internal sealed partial class DispatcherEmitter
{
    private void WriteEvent(EventModel subject)
    {
        WriteAccessor(subject, subject.Add, "+=", $"call.AddSubscription({SourceFile.Literal(subject.Remove.Id)});");
        WriteAccessor(subject, subject.Remove, "-=", "call.RemoveSubscription();");
    }

    private void WriteAccessor(EventModel subject, MemberModel member, string assignment, string bookkeeping)
    {
        using (Case(member))
        {
            _writer.Write($"""
                var reader = call.Reader();
                var handler = call.ReadSubscriber<{subject.HandlerType}>(ref reader);
                {EnterFor(isRead: false, isAsync: false)}
                {Target(subject.Interface)}.{subject.Name} {assignment} handler!;
                {bookkeeping}
                """);
            WriteCompletion();
        }
    }
}
