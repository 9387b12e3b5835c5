using ProxyGen.Serialization;

namespace ProxyGen.Manager;

/// <summary>A client's receiver of progress, seen from its manager.</summary>
internal sealed class RemoteProgress<T>(RemoteCallback callback) : IProgress<T>
{
    public void Report(T value)
    {
        using var notice = callback.BeginNotice();
        var writer = notice.Writer();
        Formatter<T>.Default.Serialize(ref writer, value, notice.Context);
        writer.Flush();
        notice.Invoke();
    }
}
