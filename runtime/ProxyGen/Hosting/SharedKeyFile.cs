using System.Buffers.Text;
using System.Text;
using ProxyGen.Interop;

namespace ProxyGen;

/// <summary>
/// Keys in files that only their owner can read, for programs that are started separately. A file holds the 32 bytes in Base64. It must belong to
/// the user of this process and be closed to everybody else (mode 0600); on Windows its access list decides.
/// </summary>
public static class SharedKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const int MaxFileLength = 256;

    /// <summary>Reads a key.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnauthorizedAccessException">The file belongs to another user, or others can get at it.</exception>
    /// <exception cref="InvalidDataException">The file holds no key.</exception>
    public static SharedKey Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (!OperatingSystem.IsWindows())
        {
            var mode = File.GetUnixFileMode(file);
            if ((mode & Others) != 0)
            {
                throw new UnauthorizedAccessException(
                    $"The key file {path} is open to others (mode {Convert.ToString((int)mode, 8)}): anybody may know the key. "
                    + $"Delete the file so that a new one is made, or close it with chmod 600 '{path}' if you trust it.");
            }

            if (!FileOwner.IsThisUser(file))
            {
                throw new UnauthorizedAccessException(
                    $"The key file {path} belongs to another user, who knows the key. Give the path of a file that is this user's own.");
            }
        }

        Span<byte> text = stackalloc byte[MaxFileLength];
        int length = RandomAccess.Read(file, text, 0);
        Span<byte> key = stackalloc byte[MaxFileLength];
        bool isKey = Base64.DecodeFromUtf8(text[..length].Trim("\r\n"u8), key, out _, out int written) == System.Buffers.OperationStatus.Done
            && written == SharedKey.Length;
        return isKey
            ? new SharedKey(key[..written])
            : throw new InvalidDataException(
                $"The file {path} holds no key. Give the path of a file that ProxyGen has made, or of one that does not exist yet.");
    }

    /// <summary>Reads a key, from a new file if there is none yet. Of programs that do so at the same time one makes the file, and all get its key.</summary>
    /// <param name="path">The file. Its directory must exist.</param>
    /// <inheritdoc cref="Read"/>
    public static SharedKey ReadOrCreate(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Read(path);
    }

    // Written beside and moved as a whole: nobody reads half a key.
    private static void Create(string path)
    {
        string draft = $"{path}.{Path.GetRandomFileName()}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(SharedKey.Create().Bytes) + "\n"));
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
