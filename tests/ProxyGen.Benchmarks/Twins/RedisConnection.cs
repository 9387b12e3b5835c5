using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace ProxyGen.Benchmarks.Twins;

/// <summary>
/// Commands to a Redis server over a Unix socket, one or many in a message: as little as it takes, so that the server is what is measured.
/// https://redis.io/docs/latest/develop/reference/protocol-spec/
/// </summary>
internal sealed class RedisConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private byte[] _input = new byte[4 * 1024 * 1024];
    private int _read;
    private int _filled;

    public RedisConnection(string path) => _socket.Connect(new UnixDomainSocketEndPoint(path));

    /// <summary>The bytes of a command.</summary>
    public static byte[] Command(params object[] parts)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.ASCII.GetBytes($"*{parts.Length}\r\n"));
        foreach (object part in parts)
        {
            byte[] value = part as byte[] ?? Encoding.UTF8.GetBytes($"{part}");
            bytes.Write(Encoding.ASCII.GetBytes($"${value.Length}\r\n"));
            bytes.Write(value);
            bytes.Write("\r\n"u8);
        }

        return bytes.ToArray();
    }

    /// <summary>Sends commands and reads all their replies.</summary>
    public void Run(byte[] commands, int count = 1)
    {
        for (int sent = 0; sent < commands.Length;)
        {
            sent += _socket.Send(commands.AsSpan(sent));
        }

        for (; count > 0; count--)
        {
            SkipReply();
        }
    }

    public void Dispose() => _socket.Dispose();

    private void SkipReply()
    {
        byte kind = _input.AsSpan(Line(out int end))[0];
        var number = _input.AsSpan(_read + 1, end - _read - 1);
        switch (kind)
        {
            case (byte)'+' or (byte)':':
                _read = end + 2;
                return;
            case (byte)'$' or (byte)'*' when Utf8Parser.TryParse(number, out int count, out _):
                _read = end + 2;
                if (kind == '$' && count >= 0)
                {
                    Need(count + 2);
                    _read += count + 2;
                }

                for (int i = 0; kind == '*' && i < count; i++)
                {
                    SkipReply();
                }

                return;
            default:
                throw new InvalidOperationException($"Redis answers {Encoding.UTF8.GetString(_input.AsSpan(_read, end - _read))}");
        }
    }

    // Where the line that comes next begins.
    private int Line(out int end)
    {
        int length;
        while ((length = _input.AsSpan(_read, _filled - _read).IndexOf("\r\n"u8)) < 0)
        {
            Fill();
        }

        end = _read + length;
        return _read;
    }

    private void Need(int count)
    {
        while (_filled - _read < count)
        {
            Fill();
        }
    }

    private void Fill()
    {
        if (_read == _filled)
        {
            _read = _filled = 0;
        }
        else if (_filled == _input.Length)
        {
            byte[] input = _read == 0 ? new byte[_input.Length * 2] : _input;
            Buffer.BlockCopy(_input, _read, input, 0, _filled - _read);
            (_input, _filled, _read) = (input, _filled - _read, 0);
        }

        int received = _socket.Receive(_input.AsSpan(_filled));
        _filled += received > 0 ? received : throw new EndOfStreamException("Redis has ended.");
    }
}
