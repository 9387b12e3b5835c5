using ProxyGen.Generator.Model;

namespace ProxyGen.Generator.Emission;

/// <content>Events.</content>
internal sealed partial class ProxyEmitter
{
    private const string Subscriptions = "global::ProxyGen.Client.EventSubscriptions";

    private void WriteEvent(EventModel subject)
    {
        _writer.WriteLine();
        Documentation.Write(_writer, subject.Declaration, $"The shared object's <c>{subject.Declaration.Display}</c>.");
        string members = $"{SourceFile.Literal(subject.Add.Id)}, {SourceFile.Literal(subject.Remove.Id)}";
        string modifiers = subject.Interface is null ? $"{subject.Declaration.Accessibility} {(subject.Name == BeginCall ? "new " : "")}" : "";
        string prefix = subject.Interface is { } implemented ? implemented.ProxyType + "." : "";
        using (_writer.Block($"{modifiers}event {subject.Type.ProxySide.TrimEnd('?')}? {prefix}{subject.Name}"))
        {
            _writer.Write($"""
                add => {Subscriptions}.Add(this, {members}, value);
                remove => {Subscriptions}.Remove(this, {members}, value);
                """);
        }
    }
}
