namespace ProxyGen.ForeignLibrary;

/// <summary>Counts changes.</summary>
public abstract class InventoryBase
{
    /// <summary>How many changes there were.</summary>
    public int Changes { get; protected set; }
}
